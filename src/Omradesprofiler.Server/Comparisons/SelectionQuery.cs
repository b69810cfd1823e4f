using Microsoft.AspNetCore.Mvc;
using Omradesprofiler.Areas;
using Omradesprofiler.Comparisons;
using Omradesprofiler.Geography;
using Omradesprofiler.Indicators;
using Omradesprofiler.Profiles;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Server.Indicators;

namespace Omradesprofiler.Server.Comparisons;

/// <summary>Which values a comparison of many areas is made of.</summary>
public sealed record SelectionQuery(
    [FromQuery(Name = "level")] string? Level, [FromQuery(Name = "period")] string? Period,
    [FromQuery(Name = "within")] string? Within, [FromQuery(Name = "sex")] string? Sex,
    [FromQuery(Name = "age")] string? Age, [FromQuery(Name = "edition")] string? Edition)
{
    /// <summary>The published values asked for.</summary>
    /// <exception cref="ApiException">There are no such numbers.</exception>
    public ColumnSelection Select(LoadedSnapshot loaded, string indicator)
    {
        var query = ColumnQuery.Parse(loaded.Indicators, indicator, Level, Edition, Period, Sex, Age);
        if (query.Column is not { } column)
            throw ApiException.NotFound(
                "Värdena", $"Indelningen {query.Key.Edition?.SwedishName} gäller inte {query.Key.Period}.");
        return ColumnSelection.Of(column, AreasOf(loaded, column));
    }

    /// <summary>The areas asked for, as indices of a column's layer.</summary>
    public IEnumerable<int> AreasOf(LoadedSnapshot loaded, IndicatorColumn column)
    {
        var register = loaded.Snapshot.Register;
        return AreaQuery.Within(Within, register, column.Key.Edition) is { } within
            ? Ranking.IndicesWithin(register, column.Layer, within)
            : Enumerable.Range(0, column.Layer.Count);
    }

    /// <summary>Who borders on whom among a selection's areas.</summary>
    /// <exception cref="ApiException">The level has no borders.</exception>
    public static AreaNeighbors NeighborsOf(LoadedSnapshot loaded, AreaLayer layer)
    {
        var borders = loaded.Neighbors.Find(layer) ?? throw ApiException.NotFound(
            "Grannarna", $"{layer.Edition?.SwedishName ?? layer.Level.SwedishName()} har inga gränser inlästa.");
        var places = layer.Areas.Select(area => loaded.Snapshot.Places.TryGetValue(area.Id, out var place)
            ? GaussKruger.Sweref99Tm.FromGeographic(place.LabelLongitude, place.LabelLatitude)
            : ((double, double)?)null);
        return new AreaNeighbors(borders, [.. places]);
    }
}
