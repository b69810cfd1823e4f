using System.Text.Json;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Interventions.Register;
using Omradesprofiler.Journal;
using Omradesprofiler.Store;

namespace Omradesprofiler.Ingest.Imports.Registers;

/// <summary>
/// Reads files of interventions. One that cannot be followed up is left out with the reason; the others stand.
/// </summary>
internal sealed class InterventionFile(SourceFiles files, FindingLog findings, EarlierRegister earlier)
{
    private const long LongestFile = 16L << 20;

    /// <summary>What the journal is to hold of the files; no intervention's areas are controls of another's.</summary>
    public IReadOnlyList<RegisterDraft> Read(IReadOnlyList<RecipeRegisterFile> entries, RegisterGround ground)
    {
        var fresh = Fresh(entries);
        if (fresh.Count == 0)
            return [];
        var bare = GroundOf(ground, []);
        var others = fresh.ConvertAll(one => OtherIntervention.Find(bare, one.Request));
        var drafts = new List<RegisterDraft>();
        foreach (var (i, one) in fresh.Index())
        {
            var known = earlier.Interventions.Where(other => other.Id != one.Earlier);
            var frozen = StudyFreezer.Freeze(
                GroundOf(ground, [.. known, .. others.Where((_, j) => j != i).OfType<OtherIntervention>()]),
                one.Request);
            if (frozen.Study is null)
                Tell(one.File, one.Key, frozen.Faults);
            else
                drafts.Add(DraftOf(one, InterventionRecord.Of(one.Request, frozen)));
        }

        return drafts;
    }

    /// <summary>The entries that can be read and did not come before; each key once.</summary>
    private List<Entry> Fresh(IReadOnlyList<RecipeRegisterFile> entries)
    {
        var (found, keys) = (new List<Entry>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (file, place, reading) in entries.SelectMany(ReadingsOf))
        {
            if (reading.Key is not { } key)
                Tell(file, place, [.. reading.Faults, new("key", "Ge insatsen en nyckel som inte ändras.")]);
            else if (!keys.Add(key))
                Tell(file, key, [new("key", "Nyckeln finns på en annan insats; den första gäller.")]);
            else if (reading.Request is not { } request)
                Tell(file, key, reading.Faults);
            else if (!WorkspaceRegister.Has(
                earlier.Entries, InterventionJournal.Kind, key, InterventionJson.Write(request)))
                AddTo(found, new Entry(file, key, request, EarlierOf(key)));
        }

        return found;
    }

    private void AddTo(List<Entry> found, Entry entry)
    {
        if (entry.Earlier is { } number && earlier.Withdrawn.Contains(number))
            Tell(entry.File, entry.Key, [new("key", "Insatsen är återkallad i registret. Filen ändrar inte det.")]);
        else
            found.Add(entry);
    }

    private long? EarlierOf(string key) => earlier.Entries
        .FirstOrDefault(one => one.Kind == InterventionJournal.Kind && one.Key == key)?.Entry;

    /// <summary>An entry that came before and is now another is a correction: what it promised first stands.</summary>
    private static RegisterDraft DraftOf(Entry one, InterventionRecord record)
    {
        var body = one.Earlier is not { } first ? record with { Key = one.Key } : record with
        {
            Key = one.Key,
            Change = InterventionChange.Corrected,
            Intervention = first,
            Why = "Rättad i filen som lästes in.",
        };
        return new RegisterDraft(
            InterventionJournal.Kind, one.Key, InterventionJson.Write(one.Request), ScenarioRecordJson.Write(body));
    }

    private static InterventionGround GroundOf(RegisterGround ground, IReadOnlyList<OtherIntervention> others) =>
        new(ground.Indicators, ground.Snapshot.Value, ground.FindBorders)
        {
            Geographies = ground.Geographies,
            Others = others,
        };

    private List<(string File, string Place, InterventionReading Reading)> ReadingsOf(RecipeRegisterFile entry)
    {
        var path = files.Open(entry.File, entry.Source);
        if (new FileInfo(path).Length > LongestFile)
            throw new DataException("register-too-long", entry.File, "Filen är för stor för ett register.");
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { MaxDepth = 8 });
            if (document.RootElement.ValueKind != JsonValueKind.Array
                || document.RootElement.GetArrayLength() > InterventionLimits.MostInFile)
                throw new DataException(
                    "register-not-readable", entry.File,
                    $"Filen ska vara en lista av högst {InterventionLimits.MostInFile} insatser.");
            return [.. document.RootElement.EnumerateArray().Select((element, i) =>
                (entry.File, $"[{i}]", InterventionJson.Read(element)))];
        }
        catch (JsonException e)
        {
            throw new DataException(
                "register-not-readable", entry.File, $"Filen är inte JSON: {e.Message}", (int?)e.LineNumber + 1);
        }
    }

    private void Tell(string file, string name, IReadOnlyList<RequestFault> faults) => findings.Warn(
        "intervention-refused", file,
        $"Insatsen {name} kan inte registreras. "
            + string.Join(" ", faults.Select(fault => $"{fault.Place}: {fault.Text}")));

    /// <param name="File">The file.</param>
    /// <param name="Key">What the file calls it.</param>
    /// <param name="Request">The intervention.</param>
    /// <param name="Earlier">Its number, where it came before.</param>
    private sealed record Entry(string File, string Key, InterventionRequest Request, long? Earlier);
}
