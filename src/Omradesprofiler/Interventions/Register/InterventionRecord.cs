using Omradesprofiler.Areas;
using Omradesprofiler.Journal;

namespace Omradesprofiler.Interventions.Register;

/// <summary>One version of an intervention, as the journal keeps it.</summary>
/// <param name="Change">What the version does.</param>
/// <param name="By">Who says so.</param>
/// <param name="Request">The intervention as it then was, in full.</param>
public sealed record InterventionRecord(InterventionChange Change, string By, RawJson Request)
{
    /// <summary>The intervention; null in its first version, whose entry gives it its number.</summary>
    public long? Intervention { get; init; }

    /// <summary>Why the version was made; null where nothing was said.</summary>
    public string? Why { get; init; }

    /// <summary>What an import's file calls it; null where a user registered it.</summary>
    public string? Key { get; init; }

    /// <summary>What is promised (<see cref="FrozenStudy"/>), as it was sealed; null where the version promises nothing
    /// anew.</summary>
    public RawJson? Frozen { get; init; }

    /// <summary>The checksum of that text.</summary>
    public string? Sha256 { get; init; }

    /// <summary>What was noted when the controls were chosen, Swedish.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The request, read back.</summary>
    /// <exception cref="FormatException">It can no longer be read.</exception>
    public InterventionRequest ReadRequest() =>
        InterventionJson.Read(System.Text.Encoding.UTF8.GetBytes(Request.Text)).Request
        ?? throw new FormatException("Insatsen i journalen går inte att läsa.");

    /// <summary>What was promised; null where nothing was, or what is kept is no longer what was sealed.</summary>
    public FrozenStudy? ReadFrozen() => Frozen is { } text && FrozenStudy.ChecksumOf(text.Text) == Sha256
        ? ScenarioRecordJson.Read<FrozenStudy>(text.Text)
        : null;

    /// <summary>Its first version.</summary>
    /// <param name="request">The intervention.</param>
    /// <param name="frozen">Its controls; there are some.</param>
    public static InterventionRecord Of(InterventionRequest request, FreezeResult frozen)
    {
        var (text, checksum) = FrozenStudy.Seal(frozen.Study!);
        return new InterventionRecord(
            InterventionChange.Registered, request.By, new RawJson(InterventionJson.Write(request)))
        {
            Why = request.Why,
            Notes = frozen.Plan!.Notes,
            Frozen = text,
            Sha256 = checksum,
        };
    }

    /// <summary>The intervention as others see it: its areas are no controls.</summary>
    public static OtherIntervention OtherOf(long id, InterventionRequest request, FrozenStudy study) => new(
        id, request.Name, AreaLevels.TryParse(study.Level, out var level) ? level : AreaLevel.Deso,
        study.Edition is null ? null : Edition.Find(level, study.Edition), study.Treated, request.Start, request.End);
}
