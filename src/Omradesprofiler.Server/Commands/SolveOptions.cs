using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Locations;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Siting;

namespace Omradesprofiler.Server.Commands;

/// <summary>What <c>solve</c> was asked on the command line.</summary>
/// <param name="Files">The files.</param>
/// <param name="Model">The model's name.</param>
/// <param name="Sites">How many sites; null where it is not said.</param>
/// <param name="Radius">The radius as it was written; null where it is not said.</param>
/// <param name="GroupLimit">How many sites of one group; null for any number.</param>
/// <param name="Curve">Whether all numbers of sites up to the asked one are solved.</param>
/// <param name="Format"><c>text</c>, <c>json</c> or <c>csv</c>.</param>
public sealed record SolveOptions(
    LocationFiles Files, string Model, int? Sites, string? Radius, int? GroupLimit, bool Curve, string Format)
{
    private static readonly (string Name, SitingModel Model)[] Models =
    [
        ("p-median", SitingModel.PMedian), ("max-cover", SitingModel.MaxCover), ("set-cover", SitingModel.SetCover),
        ("p-center", SitingModel.PCenter), ("capacitated", SitingModel.Capacitated),
        ("worst-tenth", SitingModel.WorstTenth),
    ];

    /// <summary>The question, where all that its model needs is said.</summary>
    /// <exception cref="DataException">Something is missing, unknown or out of range.</exception>
    public LocationQuestion Question()
    {
        if (Format is not ("text" or "json" or "csv"))
            throw Wrong("--format", "Ska vara text, json eller csv.");
        var model = Models.FirstOrDefault(one => one.Name == Model);
        if (model.Name is null)
            throw Wrong("--model", $"Ska vara {string.Join(", ", Models.Select(one => one.Name))}.");
        if (model.Model == SitingModel.SetCover && Curve)
            throw Wrong("--curve", "set-cover väljer själv antalet platser, så det finns ingen kurva.");
        if (GroupLimit < 1)
            throw Wrong("--group-limit", "Ska vara minst 1.");
        return new LocationQuestion(model.Model, SitesFor(model.Model), RadiusFor(model.Model), GroupLimit);
    }

    /// <summary>A list of names: <c>demand.id=NAME,cost.minutes=distance</c>.</summary>
    /// <exception cref="DataException">It is not written so.</exception>
    public static Dictionary<string, string> ReadColumns(string? text)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
            if (part.Split('=', 2) is not [var name, { Length: > 0 } column] || !columns.TryAdd(name.Trim(), column.Trim()))
                throw Wrong("--columns", "Skrivs demand.id=NAMN,cost.minutes=NAMN …, varje kolumn en gång.");
        return columns;
    }

    private int SitesFor(SitingModel model)
    {
        if (model == SitingModel.SetCover)
            return Sites is null ? 0 : throw Wrong("-p", "set-cover väljer själv antalet platser.");
        if (Sites is not { } sites)
            throw Wrong("-p", "Säg hur många platser som ska väljas.");
        return sites >= 1 ? sites : throw Wrong("-p", "Antalet platser ska vara minst 1.");
    }

    private double? RadiusFor(SitingModel model)
    {
        var isNeeded = model is SitingModel.MaxCover or SitingModel.SetCover;
        if (Radius is null)
            return isNeeded ? throw Wrong("--radius", "Modellen behöver en radie, i kostnadernas enhet.") : null;
        if (!isNeeded)
            throw Wrong("--radius", "Bara max-cover och set-cover har en radie.");
        return SwedishNumber.TryParse(Radius, out var radius, out _) && radius > 0
            ? radius
            : throw Wrong("--radius", "Ska vara ett tal större än noll.");
    }

    private static DataException Wrong(string option, string text) => new("faulty-option", option, text);
}
