import Testing

@Suite struct GeneratorTests {}
