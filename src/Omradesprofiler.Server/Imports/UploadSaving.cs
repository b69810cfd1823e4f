using Omradesprofiler.Areas;
using Omradesprofiler.Findings;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Uploads;
using Omradesprofiler.Store;

namespace Omradesprofiler.Server.Imports;

/// <summary>
/// Makes a sent file a part of the workspace: a new snapshot, in which it is an indicator like any other, protected
/// together with all own data.
/// </summary>
public sealed class UploadSaving(Workspace workspace, SnapshotHolder holder)
{
    private const string Title = "Filen sparades inte";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Saves it.</summary>
    /// <param name="loaded">The snapshot that it is added to.</param>
    /// <param name="name">What the file is called.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="mapping">What its columns are.</param>
    /// <param name="by">Who saves it.</param>
    /// <exception cref="ApiException">It can not be: another has the title, the edition is not there, or the numbers
    /// can not be protected together with what has been shown. Nothing is changed.</exception>
    public UploadSaved Save(LoadedSnapshot loaded, string name, byte[] content, UploadMapping mapping, string by)
    {
        RequireTitle(loaded, mapping.Title.Trim());
        RequireEdition(loaded, mapping);
        var file = new SavedFileContent(
            new SavedFile(0, mapping.Title.Trim(), name, by, default), content, SavedUploads.Write(mapping));
        try
        {
            _ = new UploadRelease(loaded).Answer(name, content, mapping);
            using var held = workspace.Hold(Patience);
            var (saved, snapshot) = workspace.Uploads.Save(
                held, loaded.Snapshot.Id, file, (given, before) => SavedUploads.Of(given).AdditionTo(before));
            holder.Refresh();
            return new UploadSaved(
                saved.Id, saved.Title, snapshot.Value, loaded.Snapshot.Id.Value,
                $"\"{saved.Title}\" är nu en indikator i en ny ögonblicksbild, skyddad tillsammans med alla egna "
                + "uppgifter. Den följer med nästa import.");
        }
        catch (DataException e)
        {
            throw new ApiException(StatusCodes.Status409Conflict, Title, $"{e.Finding.Text} Inget är ändrat.");
        }
    }

    private static void RequireTitle(LoadedSnapshot loaded, string title)
    {
        if (loaded.Indicators.Catalog.Indicators.FirstOrDefault(
            one => string.Equals(one.Title, title, StringComparison.OrdinalIgnoreCase)) is { } other)
            throw new ApiException(
                StatusCodes.Status409Conflict, Title,
                $"Det finns redan en indikator som heter \"{other.Title}\". Ge filens värden en annan rubrik.");
    }

    private static void RequireEdition(LoadedSnapshot loaded, UploadMapping mapping)
    {
        if (AreaLevels.TryParse(mapping.Level, out var level) && mapping.Edition is { } year
            && Edition.Find(level, year) is { } edition
            && loaded.Snapshot.Register.FindLayer(level, edition) is null)
            throw new ApiException(
                StatusCodes.Status409Conflict, Title,
                $"Årgången {edition.SwedishName} finns inte i kartan. Välj en årgång som finns.");
    }
}
