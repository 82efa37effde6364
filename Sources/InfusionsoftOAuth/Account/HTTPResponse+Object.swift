extension HTTPResponse {
  /// The response itself, if its status says that the call was carried out.
  ///
  /// - Throws: `APIError`, every case of it but `transport`.
  func accepted() throws(APIError) -> HTTPResponse {
    guard !(300...399).contains(status) else { throw .redirected(status: status, location: header("Location")) }
    if status < 300 { return self }
    guard let envelope = ErrorEnvelope.read(body) else { throw .unreadable(UnreadableResponse(self)) }
    throw .refused(status: status, envelope: envelope)
  }

  /// The body as the object that was asked for.
  ///
  /// - Throws: `APIError` for anything else: an object under a status from 300 on, or one that `isMeant` denies.
  func object<Object: Decodable>(_: Object.Type, where isMeant: (Object) -> Bool) throws(APIError) -> Object {
    guard !(300...399).contains(status) else { throw .redirected(status: status, location: header("Location")) }
    if status < 300, case .object(let object) = JSONBody<Object>.read(body), isMeant(object) { return object }
    guard let envelope = ErrorEnvelope.read(body) else { throw .unreadable(UnreadableResponse(self)) }
    throw .refused(status: status, envelope: envelope)
  }
}
