import Foundation

/// What the steps of a command took.
final class StageList {
    private struct Stage {
        let name: String
        let wall: ContinuousClock.Instant
        let cpu: Double
    }

    private var stages: [Stage] = []

    /// The name of the last step.
    var current: String? { stages.last?.name }

    /// Ends the step before and begins another.
    func begin(_ name: String) { stages.append(Stage(name: name, wall: .now, cpu: Self.cpu)) }

    /// A line a step, with the seconds that it took on the clock and of all cores together, up to now.
    var lines: [String] {
        let ends = stages.dropFirst() + [Stage(name: "", wall: .now, cpu: Self.cpu)]
        return zip(stages, ends).map { stage, end in
            let wall = (end.wall - stage.wall) / .seconds(1)
            return "\(String(format: "%8.2f s %8.2f s CPU", wall, end.cpu - stage.cpu))  \(stage.name)"
        }
    }

    /// What the process has used of all cores, in seconds.
    private static var cpu: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
