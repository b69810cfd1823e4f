using System.Text.Json;
using Omradesprofiler.Costs;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Recipes;
using Omradesprofiler.Ingest.Tables.Grids;
using Omradesprofiler.Journal;
using Omradesprofiler.Store;

namespace Omradesprofiler.Ingest.Imports.Registers;

/// <summary>
/// Reads files of cost models. A model with a row that is wrong is left out whole, since its sum would be wrong; the
/// others stand.
/// </summary>
internal sealed class CostFile(SourceFiles files, FindingLog findings, EarlierRegister earlier)
{
    private const int MostModels = 200;
    private const long LongestFile = 16L << 20;

    /// <summary>The models that did not come before.</summary>
    public IReadOnlyList<RegisterDraft> Read(IReadOnlyList<RecipeRegisterFile> entries, RegisterGround ground)
    {
        var places = new CostGround(ground.Register, ground.CareCenters);
        var models = new Dictionary<string, CostModel>(StringComparer.Ordinal);
        foreach (var entry in entries)
            foreach (var model in ModelsOf(entry, places))
                if (CostModelRules.FaultOfSum(model) is { } tooMuch)
                    findings.Warn("bad-cost-model", entry.File, $"{model.Id}: {tooMuch} Modellen är inte inläst.");
                else if (!models.TryAdd(model.Id, model))
                    findings.Warn(
                        "repeated-cost-model", entry.File,
                        $"{model.Id}: modellen finns redan i en annan fil, som gäller.");
        return
        [
            .. models.Values.Select(model => (model.Id, Body: CostModelJson.Write(model)))
                .Where(one => !WorkspaceRegister.Has(earlier.Entries, CostJournal.Kind, one.Id, one.Body))
                .Select(one => new RegisterDraft(CostJournal.Kind, one.Id, one.Body, one.Body)),
        ];
    }

    private IReadOnlyList<CostModel> ModelsOf(RecipeRegisterFile entry, CostGround places)
    {
        var path = files.Open(entry.File, entry.Source);
        if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            return ReadJson(entry, path, places);
        var grid = GridReader.Read(path, entry.File, new GridOptions(), findings);
        return new CostTable(grid, findings, places).Read();
    }

    private List<CostModel> ReadJson(RecipeRegisterFile entry, string path, CostGround places)
    {
        if (new FileInfo(path).Length > LongestFile)
            throw new DataException("register-too-long", entry.File, "Filen är för stor för ett register.");
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            if (document.RootElement.ValueKind != JsonValueKind.Array
                || document.RootElement.GetArrayLength() > MostModels)
                throw new DataException(
                    "register-not-readable", entry.File,
                    $"Filen ska vara en lista av högst {MostModels} kostnadsmodeller.");
            return [.. document.RootElement.EnumerateArray().Select((one, i) => ReadOne(entry, one, i, places))
                .OfType<CostModel>()];
        }
        catch (JsonException e)
        {
            throw new DataException(
                "register-not-readable", entry.File, $"Filen är inte JSON: {e.Message}", (int?)e.LineNumber + 1);
        }
    }

    private CostModel? ReadOne(RecipeRegisterFile entry, JsonElement element, int index, CostGround places)
    {
        var (model, faults) = CostModelJson.Read(JsonSerializer.SerializeToUtf8Bytes(element), places);
        foreach (var fault in faults)
            findings.Warn(
                "bad-cost-model", entry.File,
                $"Kostnadsmodell {index + 1}: {fault.Place}: {fault.Text} Modellen är inte inläst.");
        return model;
    }
}
