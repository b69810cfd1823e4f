using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Omradesprofiler.Server.Uploads;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Imports;

/// <summary>
/// Keeps a sent file in the workspace's own folder, beside the lines of a recipe that read it. The snapshot in force
/// is not changed: which data folder and recipe it was made of is not known to the server, and what is released is
/// released together, by an import.
/// </summary>
public sealed class UploadSaving(Workspace workspace, TimeProvider time)
{
    private const string Folder = "uploads";
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes both; only the owner of the process can read them.</summary>
    /// <returns>What was written, and what remains to be done.</returns>
    public UploadSaved Save(string name, byte[] content, UploadMapping mapping)
    {
        var id = time.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var folder = Path.Combine(workspace.Folder, "own", Folder, id);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(
                folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var file = "fil" + Path.GetExtension(name).ToLowerInvariant();
        Write(Path.Combine(folder, file), content);
        var recipe = JsonSerializer.SerializeToUtf8Bytes(RecipeOf(id, file, mapping), Json);
        Write(Path.Combine(folder, "recept.json"), recipe);
        return new UploadSaved(
            $"own/{Folder}/{id}",
            "Filen och receptraderna ligger i arbetsmappen. Så blir de en indikator: lägg filen i datamappen, för in "
            + "raderna ur recept.json i receptet och måtten i indicators.json, och kör import. Då skyddas allt "
            + "tillsammans.");
    }

    private static JsonObject RecipeOf(string id, string file, UploadMapping mapping)
    {
        var table = JsonSerializer.SerializeToNode(
            UploadReading.RecipeOf(file, mapping), Web)!.AsObject();
        table["name"] = $"egen-{id}";
        table["source"] = $"egen-{id}";
        table["layer"] = "own";
        table["audience"] = "internal";
        table["format"] = file.EndsWith(".csv", StringComparison.Ordinal) ? "csv" : "xlsx";
        return new JsonObject
        {
            ["sources"] = new JsonArray(new JsonObject
            {
                ["id"] = $"egen-{id}",
                ["publisher"] = "Egen fil",
                ["title"] = mapping.Title,
                ["licence"] = "",
            }),
            ["tables"] = new JsonArray(table),
        };
    }

    private static void Write(string path, byte[] content)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(path, options);
        stream.Write(content);
    }
}
