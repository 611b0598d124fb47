/// A point on the Earth, in degrees of WGS 84.
public struct GeoPoint: Sendable, Hashable {
    /// −90 (south) to 90.
    public var latitude: Double
    /// −180 (west) to 180.
    public var longitude: Double

    /// Creates a point; nil where there is none of these numbers.
    public init?(latitude: Double, longitude: Double) {
        guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
        self.latitude = latitude
        self.longitude = longitude
    }
}
