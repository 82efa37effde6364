/// What the API says about the practice user and business; `Guess.identity`.
enum ResourceText {
  static func userInfoV2(_ account: Account) -> JSONText {
    .object([
      ("email", .string("pat@practice.example")),
      ("sub", .string("1001")),
      ("id", .string("1001")),
      ("keap_id", .string("pat@practice.example")),
      ("family_name", .string("Practice")),
      ("given_name", .string("Pat")),
      ("middle_name", .string("")),
      ("preferred_name", .string("Pat")),
      ("is_admin", .bool(true)),
      ("tenant_id", .string(account.name)),
    ])
  }

  static let userInfoV1 = JSONText.object([
    ("email", .string("pat@practice.example")),
    ("family_name", .string("Practice")),
    ("given_name", .string("Pat")),
    ("global_user_id", .number(1001)),
    ("infusionsoft_id", .string("pat@practice.example")),
    ("sub", .string("1001")),
    ("is_admin", .bool(true)),
    ("preferred_name", .string("Pat")),
  ])

  static func profile(_ account: Account) -> JSONText {
    .object([
      ("name", .string(account.business)),
      ("email", .string("office@practice.example")),
      ("website", .string("https://practice.example")),
      ("phone", .string("555-0100")),
      (
        "address",
        .object([
          ("line1", .string("1 Practice Street")), ("locality", .string("Practice")), ("country_code", .string("USA")),
        ])
      ),
      ("time_zone", .string("America/Phoenix")),
      ("logo_url", .null),
      ("currency_code", .string("USD")),
      ("language_tag", .string("en-US")),
      ("business_type", .string("Practice")),
    ])
  }
}
