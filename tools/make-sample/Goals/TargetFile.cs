using Omradesprofiler.Sample.Formats;

namespace Omradesprofiler.Sample.Goals;

/// <summary>Three targets of the made-up region, one of each kind of goal.</summary>
internal static class TargetFile
{
    private const string Plan = "Folkhälsoplan 2026–2030 (påhittad)";

    public static void Write(string path) => Text.Write(
        path,
        [
            Text.SemicolonRow(
                "id", "mål", "katalog", "indikator", "kön", "ålder", "nivå", "område", "riktning", "värde",
                "förändring", "förändring i procent", "basår", "år", "ägare", "dokument"),
            Text.SemicolonRow(
                "karies", "Färre treåringar med karies", "strategi-for-halsa-2", "karies-3-ar", "", "", "regso", "99",
                "högst", "7,5", "", "", "", "2028", "Folktandvården i Exempelregionen", Plan),
            Text.SemicolonRow(
                "fallskador", "Färre fallskador bland äldre", "strategi-for-halsa-9", "fallskador-65", "alla", "",
                "kommun", "99", "högst", "", "", "-10", "2019", "2028", "Exempelregionen och kommunerna", Plan),
            Text.SemicolonRow(
                "sysselsattning", "Fler i arbete", "", "sysselsatta", "", "", "regso", "99", "minst", "", "2,0", "",
                "2024", "2030", "Kommunerna i Exempellän", "Regional utvecklingsstrategi (påhittad)"),
        ],
        Text.Utf8);
}
