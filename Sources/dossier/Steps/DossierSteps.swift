import ArgumentParser
import Assembly
import Generator
import Model
import Reader

struct OutlineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outline", abstract: "Date the articles of each group and find who is in it: groups with their readings to drafts.")

    @OptionGroup var options: StepOptions

    func run() throws {
        try StepStream.run { stream in
            let settled = options.settled
            let assembler = options.assembler(settled)
            try stream.forEachGroup { group, members in
                let draft = try group.draft(of: members, assembler)
                let actors = assembler.actors(of: draft.outline).actors
                let brief = BriefDraft(draft, actors: actors, withAddresses: !settled.notes.isEmpty)
                try stream.put(StepLine(.draft, order: group.order, packing: brief))
            }
        }
    }
}

struct NameCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "name", abstract: "Name the dossiers of a site and find which belong together: the drafts of all to names.")

    @OptionGroup var options: TemplateOptions

    func run() throws {
        try StepStream.run { stream in
            let settled = options.step.settled
            let words = try options.templates(settled).messages
            var drafts: [BriefDraft] = []
            try stream.forEach { line, _ in drafts.append(try line.unpacked()) }
            drafts.sort { $0.draft.number < $1.draft.number }
            let namings = DossierNaming.all(
                drafts, assembler: options.step.assembler(settled), settings: settled.site, corrections: settled.corrections,
                notes: settled.notes, words: words)
            for (draft, naming) in zip(drafts, namings) {
                try stream.put(StepLine(.name, order: draft.draft.number, id: naming.id, packing: naming))
            }
        }
    }
}

struct AssembleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assemble",
        abstract: "Make the files of dossiers: groups, each with its name and readings, to files and to entries.")

    @OptionGroup var options: PageOptions

    func run() throws {
        try StepStream.run { stream in
            let settled = options.site.step.settled
            let (assembler, parts) = (options.site.step.assembler(settled), try options.parts(settled))
            try stream.forEachGroup { group, members in
                guard let name = members.first(where: { $0.kind == .name }) else { throw BrokenPack() }
                let naming: DossierNaming = try name.unpacked()
                let draft = try group.draft(of: members.filter { $0.kind != .name }, assembler)
                let dossier = try naming.dossier(of: draft, assembler: assembler)
                let printed = LineSink()
                let sink: any SiteSink = options.output.map { SharedFolder($0) } ?? printed
                let entry = try parts.make(dossier, in: naming.surroundings, into: sink)
                for line in printed.lines { try stream.put(line) }
                try stream.put(StepLine(.entry, order: group.order, id: entry.id, packing: entry))
            }
        }
    }
}

struct IndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index", abstract: "Make the pages that are of no dossier: the entries of all to files.")

    @OptionGroup var options: PageOptions

    func run() throws {
        var faults: [Diagnostic] = []
        try StepStream.run { stream in
            let settled = options.site.step.settled
            let parts = try options.parts(settled)
            var entries: [(order: Int, entry: DossierEntry)] = []
            try stream.forEach { line, _ in
                guard let order = line.order else { throw BrokenPack() }
                entries.append((order, try line.unpacked()))
            }
            entries.sort { $0.order < $1.order }
            let printed = LineSink()
            let folder = options.output.map { SharedFolder($0) }
            let sink = ListingSink(folder ?? printed)
            faults = try parts.finish(entries.map(\.entry), notes: settled.notes, into: sink).diagnostics
            try folder?.complete(sink.paths + entries.flatMap(\.entry.paths))
            for line in printed.lines { try stream.put(line) }
        }
        try Readings.finish(faults, console: Console(quiet: true))
    }
}

extension StepLine {
    /// The draft of a group. Throws where readings are missing.
    func draft(of readings: [StepLine], _ assembler: Assembler) throws -> OutlineDraft {
        let plan: GroupPlan = try unpacked()
        let sorted = readings.sorted { ($0.order ?? 0) < ($1.order ?? 0) }
        guard sorted.map(\.order) == plan.articles.map(Optional.init) else { throw BrokenPack() }
        return assembler.draft(of: plan, try sorted.map { try $0.unpacked() })
    }
}
