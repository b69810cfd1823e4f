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
internal sealed class InterventionFile(
    SourceFiles files, FindingLog findings, EarlierRegister earlier)
{
    private const long LongestFile = 16L << 20;

    /// <summary>What the journal is to hold of the files; interventions are no controls of those after them.</summary>
    public IReadOnlyList<RegisterDraft> Read(IReadOnlyList<RecipeRegisterFile> entries, RegisterGround ground)
    {
        var (drafts, others) = (new List<RegisterDraft>(), earlier.Interventions.ToList());
        var readings = entries.SelectMany(entry => ReadingsOf(entry)).ToList();
        foreach (var (file, place, reading) in readings)
        {
            if (reading.Request is not { } request || reading.Key is not { } key)
            {
                Tell(file, place, reading);
                continue;
            }

            var content = InterventionJson.Write(request);
            if (WorkspaceRegister.Has(earlier.Entries, InterventionJournal.Kind, key, content))
                continue;
            var frozen = StudyFreezer.Freeze(GroundOf(ground, others), request);
            if (frozen.Study is not { } study)
            {
                Tell(file, place, new InterventionReading(null, frozen.Faults) { Key = key });
                continue;
            }

            others.Add(InterventionRecord.OtherOf(request, study));
            drafts.Add(DraftOf(key, content, InterventionRecord.Of(request, study)));
        }

        return drafts;
    }

    /// <summary>An entry that came before and is now another is a correction: what it promised first stands.</summary>
    private RegisterDraft DraftOf(string key, string content, InterventionRecord record)
    {
        var first = earlier.Entries.FirstOrDefault(one => one.Kind == InterventionJournal.Kind && one.Key == key);
        var body = first is null ? record with { Key = key } : record with
        {
            Key = key,
            Change = InterventionChange.Corrected,
            Intervention = first.Entry,
            Why = "Rättad i filen som lästes in.",
        };
        return new RegisterDraft(InterventionJournal.Kind, key, content, ScenarioRecordJson.Write(body));
    }

    private static InterventionGround GroundOf(RegisterGround ground, List<OtherIntervention> others) =>
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

    private void Tell(string file, string place, InterventionReading reading)
    {
        var faults = reading.Faults.Select(fault => $"{fault.Place}: {fault.Text}").ToList();
        if (reading.Key is null)
            faults.Add("key: Ge insatsen en nyckel som inte ändras.");
        findings.Warn(
            "intervention-refused", file,
            $"Insatsen {reading.Key ?? place} kan inte registreras. {string.Join(" ", faults)}");
    }
}
