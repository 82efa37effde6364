// swift-tools-version: 6.2

import PackageDescription

/// Every Swift target is held to the same rules; CI turns warnings into errors by setting `WARNINGS_AS_ERRORS`.
let swiftRules: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (Context.environment["WARNINGS_AS_ERRORS"] == nil ? [] : [.treatAllWarnings(as: .error)])

let cRules: [CSetting] =
  Context.environment["WARNINGS_AS_ERRORS"] == nil ? [] : [.treatAllWarnings(as: .error)]

let package = Package(
  name: "infusionsoft-oauth",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "InfusionsoftOAuth", targets: ["InfusionsoftOAuth"]),
    .library(name: "CurlTransport", targets: ["CurlTransport"]),
    .executable(name: "infusionsoft-oauth", targets: ["infusionsoft-oauth"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // The operating system.
    .target(name: "CPlatform", cSettings: cRules),
    .target(
      name: "Platform",
      dependencies: ["CPlatform", .product(name: "Subprocess", package: "swift-subprocess")],
      swiftSettings: swiftRules),

    // The terminal.
    .target(
      name: "CNcurses",
      dependencies: ["CPlatform"],
      cSettings: cRules,
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(name: "TerminalUI", swiftSettings: swiftRules),
    .target(
      name: "NcursesTerminal", dependencies: ["CNcurses", "Platform", "TerminalUI"], swiftSettings: swiftRules),

    // The protocol.
    // Elsewhere libcurl is loaded with the first request.
    .target(
      name: "CCurl", cSettings: cRules, linkerSettings: [.linkedLibrary("curl", .when(platforms: [.macOS]))]),
    .target(
      name: "InfusionsoftOAuth",
      dependencies: [.product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: swiftRules),
    .target(name: "Recognizer", dependencies: ["InfusionsoftOAuth"], swiftSettings: swiftRules),
    .target(name: "Diagnosis", dependencies: ["InfusionsoftOAuth"], swiftSettings: swiftRules),
    .target(
      name: "CurlTransport", dependencies: ["CCurl", "InfusionsoftOAuth"],
      swiftSettings: swiftRules),

    // The product.
    .target(
      name: "Setups",
      dependencies: [
        "InfusionsoftOAuth", "Platform",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: swiftRules),
    .target(
      name: "Wizard", dependencies: ["Diagnosis", "InfusionsoftOAuth", "Recognizer", "Setups", "TerminalUI"],
      swiftSettings: swiftRules),
    .target(
      name: "PracticeServer", dependencies: ["Platform", .product(name: "FlyingSocks", package: "FlyingFox")],
      swiftSettings: swiftRules),
    .target(
      name: "Commands",
      dependencies: [
        "CurlTransport", "Diagnosis", "InfusionsoftOAuth", "Platform", "PracticeServer", "Recognizer", "Setups",
        "TerminalUI", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swiftRules),
    .target(
      name: "WizardEffects",
      dependencies: ["Commands", "InfusionsoftOAuth", "Platform", "PracticeServer", "Setups", "TerminalUI", "Wizard"],
      swiftSettings: swiftRules),
    .executableTarget(
      name: "infusionsoft-oauth",
      dependencies: [
        "Commands", "CurlTransport", "InfusionsoftOAuth", "NcursesTerminal", "Platform", "Setups", "TerminalUI",
        "Wizard",
        "WizardEffects",
      ],
      swiftSettings: swiftRules),

    // The tests, one target beside each, and the whole program in a real terminal.
    .testTarget(name: "PlatformTests", dependencies: ["Platform"], swiftSettings: swiftRules),
    .testTarget(
      name: "TerminalUITests", dependencies: ["TerminalUI", "TestSupport"], exclude: ["Generator"],
      swiftSettings: swiftRules),
    .testTarget(
      name: "NcursesTerminalTests",
      dependencies: ["CNcurses", "NcursesTerminal", "Platform", "TerminalUI", "TestSupport"],
      swiftSettings: swiftRules),
    .testTarget(name: "InfusionsoftOAuthTests", dependencies: ["InfusionsoftOAuth"], swiftSettings: swiftRules),
    .testTarget(
      name: "RecognizerTests", dependencies: ["Diagnosis", "InfusionsoftOAuth", "Recognizer", "RecognizerExamples"],
      swiftSettings: swiftRules),
    .testTarget(
      name: "DiagnosisTests", dependencies: ["Diagnosis", "InfusionsoftOAuth"], swiftSettings: swiftRules),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: swiftRules),
    .target(name: "RecognizerExamples", path: "Tests/RecognizerExamples", swiftSettings: swiftRules),
    .testTarget(
      name: "LibraryTests", dependencies: ["CurlTransport", "InfusionsoftOAuth", "PracticeServer"],
      swiftSettings: swiftRules),
    .testTarget(
      name: "CurlTransportTests",
      dependencies: [
        "CurlTransport", "InfusionsoftOAuth", "TestSupport",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: swiftRules),
    .testTarget(
      name: "SetupsTests",
      dependencies: [
        "InfusionsoftOAuth", "Setups", "TestSupport",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: swiftRules),
    .testTarget(
      name: "WizardTests",
      dependencies: [
        "Commands", "Diagnosis", "InfusionsoftOAuth", "Recognizer", "Setups", "TerminalUI", "TestSupport", "Wizard",
      ],
      swiftSettings: swiftRules),
    .testTarget(
      name: "PracticeServerTests", dependencies: ["PracticeServer", "TestSupport"], swiftSettings: swiftRules),
    .testTarget(
      name: "CommandTests",
      dependencies: ["Commands", "CurlTransport", "InfusionsoftOAuth", "Platform", "PracticeServer", "Setups"],
      swiftSettings: swiftRules),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "CurlTransport", "InfusionsoftOAuth", "PracticeServer", "TestSupport",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: swiftRules),
    .testTarget(
      name: "ExplainTests",
      dependencies: [
        "RecognizerExamples", "TestSupport",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: swiftRules),
    .testTarget(
      name: "FaultTests",
      dependencies: ["CurlTransport", "Diagnosis", "InfusionsoftOAuth", "PracticeServer", "TerminalUI", "Wizard"],
      swiftSettings: swiftRules),
    .executableTarget(
      name: "fuzz",
      dependencies: ["Diagnosis", "InfusionsoftOAuth", "Recognizer", "RecognizerExamples", "TerminalUI", "Wizard"],
      path: "Tests/Fuzz",
      swiftSettings: swiftRules),
  ],
  swiftLanguageModes: [.v6]
)
