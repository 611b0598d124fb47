import Testing

@Suite struct DossierTests {}
