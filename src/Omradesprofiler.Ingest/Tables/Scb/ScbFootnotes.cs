using System.Text.RegularExpressions;

namespace Omradesprofiler.Ingest.Tables.Scb;

/// <summary>Finds in the lines below the data when the table was updated, who published it, and its id.</summary>
internal sealed partial class ScbFootnotes
{
    private string _heading = "";

    public string? Updated { get; private set; }

    public string? Publisher { get; private set; }

    public string? TableId { get; private set; }

    /// <summary>Takes a line of the first column.</summary>
    public void Take(string line)
    {
        if (line is "Senaste uppdatering:" or "Källa:" or "Kontaktperson:" or "Intern referenskod:"
            or "Latest update:" or "Source:" or "Contact:" or "Internal reference code:")
        {
            _heading = line;
            return;
        }

        switch (_heading)
        {
            case "Senaste uppdatering:" or "Latest update:":
                if (DateLike().IsMatch(line))
                    Updated ??= line;
                return;
            case "Källa:" or "Source:":
                Publisher ??= line;
                break;
            case "Intern referenskod:" or "Internal reference code:":
                TableId ??= line;
                break;
        }

        _heading = "";
    }

    [GeneratedRegex("^[0-9]{8}( [0-9]{2}:[0-9]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex DateLike();
}
