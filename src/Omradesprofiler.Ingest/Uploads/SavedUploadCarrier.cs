using Omradesprofiler.Areas;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Store;

namespace Omradesprofiler.Ingest.Uploads;

/// <summary>Reads the saved files again on the areas of a new import; each is told of, carried or not.</summary>
internal sealed class SavedUploadCarrier(FindingLog findings, AreaRegister register, string recipeFile)
{
    /// <summary>Those that could be read, with their numbers before the gate.</summary>
    public IReadOnlyList<(SavedUpload Upload, RawTable Table)> Carry(EarlierUploads uploads)
    {
        foreach (var (saved, why) in uploads.Left)
            TellLeft(saved, why);
        var carried = new List<(SavedUpload, RawTable)>();
        foreach (var upload in uploads.Carried)
            try
            {
                carried.Add((upload, upload.Read(register, new FindingLog())));
                findings.Note(
                    "own-file-carried", recipeFile,
                    $"Den sparade egna filen \"{upload.Saved.Title}\" är överförd från förra ögonblicksbilden.");
            }
            catch (DataException e)
            {
                TellLeft(upload.Saved, e.Finding.Text);
            }

        return carried;
    }

    private void TellLeft(SavedFile saved, string why) => findings.Warn(
        "own-file-left", recipeFile, $"Den sparade egna filen \"{saved.Title}\" är inte överförd: {why}");
}
