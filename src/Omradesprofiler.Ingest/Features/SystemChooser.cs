using Omradesprofiler.Findings;

namespace Omradesprofiler.Ingest.Features;

/// <summary>
/// Decides which coordinate system a file is in: what the importer says, else what the file declares, else what the
/// coordinates look like. What is assumed is said, and what is contradicted is refused.
/// </summary>
internal sealed class SystemChooser(FeatureSource source, DeclaredSystem? declared, CoordinateVotes votes)
{
    /// <summary>The system, and whether x and y must be swapped first.</summary>
    public (CoordinateSystem System, bool Swapped) Choose(bool degreesByDefault)
    {
        var system = source.Epsg is { } epsg ? Override(epsg)
            : declared is not null ? Declared(declared)
            : Guess(degreesByDefault);
        var swapped = IsSwapped(system);
        if (!swapped)
            NoteOrder(system);
        NoteTransformation(system);
        return (system, swapped);
    }

    private CoordinateSystem Override(int epsg)
    {
        var system = CoordinateSystem.Find(epsg) ?? throw Unsupported($"EPSG:{epsg}, som importen anger,");
        if (declared is not null && declared.Epsg != epsg)
            source.Note("crs-overridden",
                $"Filen anger {Words(declared)} men importen {system.Words}; importens uppgift gäller.");
        return system;
    }

    private CoordinateSystem Declared(DeclaredSystem declaration) =>
        (declaration.Epsg is { } epsg ? CoordinateSystem.Find(epsg) : null)
        ?? throw Unsupported($"{Words(declaration)}, som filen anger,");

    private CoordinateSystem Guess(bool degreesByDefault)
    {
        if (votes.Count == 0)
            return degreesByDefault ? CoordinateSystem.Wgs84 : CoordinateSystem.Sweref99Tm;
        var range = votes.Find();
        if (degreesByDefault && (range == CoordinateRange.Degrees || votes.DegreesAnywhere * 2 > votes.Count))
            return CoordinateSystem.Wgs84;
        var system = range == CoordinateRange.Degrees ? CoordinateSystem.Wgs84
            : range == CoordinateRange.SwerefGrid ? CoordinateSystem.Sweref99Tm
            : range == CoordinateRange.Rt90Grid ? CoordinateSystem.Rt90
            : throw source.Refuse("crs-unknown",
                "Filen anger inget koordinatsystem och koordinaterna avslöjar inte vilket. "
                + "Ange det som EPSG-nummer i importen.");
        source.Warn("crs-guessed",
            $"Filen anger inget koordinatsystem; koordinaterna ser ut som {system.Words} och lästes så.");
        return system;
    }

    private bool IsSwapped(CoordinateSystem system)
    {
        if (votes.Count == 0 || votes.Fits(system.Range))
            return false;
        if (votes.FitsSwapped(system.Range))
        {
            source.Warn("axes-swapped", system.Range == CoordinateRange.Degrees
                ? "Koordinaterna står i ordningen latitud, longitud; de lästes så och inte som longitud, latitud."
                : "Koordinaterna står i ordningen nordvärde, östvärde; de lästes så och inte som östvärde, nordvärde.");
            return true;
        }

        if (votes.Find() is { } other
            && !(other == CoordinateRange.SwerefZoneGrid && system == CoordinateSystem.Sweref99Tm))
            throw source.Refuse("crs-contradicted", $"{Origin()} {system.Words}, men koordinaterna ser ut som "
                + $"{other.Words}. Ange rätt EPSG-nummer i importen.");
        return false;
    }

    private string Origin() => source.Epsg is not null ? "Importen anger"
        : declared is not null ? "Filen anger"
        : "Formatet innebär";

    private void NoteOrder(CoordinateSystem system)
    {
        if (declared is { LatitudeFirst: true } && system.Range == CoordinateRange.Degrees && votes.Count > 0)
            source.Note("axes-as-written",
                $"{Words(declared)} betyder strängt taget latitud före longitud, "
                + "men filen har longitud först och lästes så.");
    }

    private void NoteTransformation(CoordinateSystem system)
    {
        if (system.Epsg == CoordinateSystem.Rt90.Epsg)
            source.Note("crs-transformed", $"{system.Words} räknades om till SWEREF 99 TM med direktprojektion, "
                + "som i Sverige avviker högst 0,33 m från Lantmäteriets sjuparametersamband.");
        else if (system.ToSweref is not null)
            source.Note("crs-transformed", $"{system.Words} räknades om till SWEREF 99 TM.");
    }

    private DataException Unsupported(string what) => source.Refuse("crs-unsupported",
        $"Koordinatsystemet {what} läses inte. SWEREF 99 TM (EPSG:3006), SWEREF 99:s zoner (EPSG:3007–3018), "
        + "RT 90 2,5 gon V (EPSG:3021), WGS 84 (EPSG:4326) och Web Mercator (EPSG:3857) går bra.");

    private static string Words(DeclaredSystem system) => system.Epsg is { } epsg
        ? CoordinateSystem.Find(epsg)?.Words ?? $"EPSG:{epsg}"
        : $"”{FeatureSource.Name(system.Words)}”";
}
