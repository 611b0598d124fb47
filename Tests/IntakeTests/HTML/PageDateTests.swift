import Testing

@testable import Intake

@Suite("Dates on web pages") struct PageDateTests {
    @Test(arguments: [
        ("2021-12-29", "2021-12-29"), ("2021-12-29T18:05:00+0100", "2021-12-29T18:05:00+0100"),
        ("2021-12-29 8:05:00 -0600", "2021-12-29T08:05:00-06:00"),
        ("20211229", "2021-12-29"), ("December 29th, 2021 - 07:50 GMT", "2021-12-29T07:50Z"),
        ("Published 29 Dec 2021, 7:05 pm", "2021-12-29T19:05"),
        ("10:02 AM EST Dec 29, 2021", "2021-12-29T10:02-05:00"), ("Wed, 29 Dec 2021 18:05:00 +0100", "2021-12-29T18:05:00+01:00"),
        ("29.12.2021, 08:57", "2021-12-29T08:57"), ("29/12/2021", "2021-12-29"), ("12/29/2021", "2021-12-29"),
        ("am 29. Dezember 2021", "2021-12-29"), ("29 mrt 2021, 18:05 WET", "2021-03-29T18:05"),
        ("29 Dec 2021 18:05 CET", "2021-12-29T18:05+01:00"),
        ("2021年12月29日", "2021-12-29"), ("Nov. 3, 2021 12:15 a.m.", "2021-11-03T00:15"), ("12/29/2021 04:15 PM", "2021-12-29T16:15"),
        ("2021 12 29", "2021-12-29"),
    ])
    func areRead(words: String, iso: String) { #expect(PageDate.iso(words) == iso) }

    @Test(arguments: [
        "3/4/2021", "0001-01-01T00:00:00Z", "1970-01-01", "31 February 2021", "2021", "yesterday", "Room 12, 2021 Main Street",
        "03/10/2031 04:15 PM", "10/03/2031 09:15", "03.10/2031 04.15",
    ])
    func othersAreNone(words: String) { #expect(PageDate.iso(words) == nil) }

    @Test(arguments: [
        ("https://a.example/2021/12/29/flood", "2021-12-29"), ("https://a.example/stories/2021/dec/29/flood/", "2021-12-29"),
        ("https://a.example/flood-20211229/", "2021-12-29"), ("https://a.example/2021/12/flood", "2021-12"),
    ])
    func standInAddresses(address: String, iso: String) { #expect(AddressDate.iso(address) == iso) }
}
