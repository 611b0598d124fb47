import Testing

@Suite struct ReaderTests {}
