using System.Text.Json;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Ingest.Uploads;
using Omradesprofiler.Server.Uploads;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Imports;

/// <summary>What saved files are, by the mapping that was saved with each.</summary>
public static class SavedUploads
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The mapping as it is kept.</summary>
    public static string Write(UploadMapping mapping) => JsonSerializer.Serialize(mapping, Json);

    /// <summary>
    /// A saved file ready to be read. Everybody who reaches the installation sees what the gate lets out of it: nobody
    /// is asked who he is, so there is no smaller circle.
    /// </summary>
    public static SavedUpload Of(SavedFileContent file)
    {
        var mapping = JsonSerializer.Deserialize<UploadMapping>(file.Mapping, Json)!;
        var (saved, names) = (file.Saved, new UploadNames(file.Saved.Id));
        return new SavedUpload(
            saved, UploadReading.FileOf(saved.File, file.Content, mapping),
            UploadReading.RecipeOf(saved.File, mapping, names, Audience.Public), UploadReading.SharesOf(mapping),
            UploadReading.NamesOf(mapping),
            UploadIndicator.EntryOf(saved.Id, mapping, names));
    }

    /// <summary>What an import has to do with the saved files of the snapshot in force.</summary>
    public static EarlierUploads EarlierOf(Workspace workspace)
    {
        const string Gone = "filen finns inte kvar oförändrad i arbetsytans own/uploads. Spara den igen.";
        const string Withdrawn = "ögonblicksbilden som den ingick i är återkallad. Spara den igen om den ska vara med.";
        var saved = workspace.Uploads.FindInForce();
        return new EarlierUploads(
            saved.AreWithdrawn ? [] : [.. saved.Files.Select(Of)],
            [
                .. saved.AreWithdrawn ? saved.Files.Select(file => (file.Saved, Withdrawn)) : [],
                .. saved.Missing.Select(file => (file, Gone)),
            ]);
    }
}
