import Testing

@Suite struct AssemblyTests {}
