using Omradesprofiler.Areas;
using Omradesprofiler.Comparisons;
using Omradesprofiler.Population;
using Omradesprofiler.Server.Areas;
using Omradesprofiler.Server.Hosting;
using Omradesprofiler.Statistics;

namespace Omradesprofiler.Server.Profiles;

/// <summary>Reads what a profile is to be compared with.</summary>
public static class BenchmarkQuery
{
    /// <summary>As many areas as Kolada's groups of similar municipalities, and a few more.</summary>
    private const int SimilarCount = 10;

    private const string Rule =
        "Jämförelsen ska vara regso, municipality, county eller country, nivå/kod (municipality/9980), similar "
        + "(liknande områden) eller period/år (period/2019).";

    /// <summary>
    /// A level's name means the area's own ancestor there; "level/code" any area; "similar" the areas most alike;
    /// "period/2019" the area itself then.
    /// </summary>
    /// <exception cref="ApiException">It is none of those, or there is no such area.</exception>
    public static Benchmark Parse(LoadedSnapshot loaded, Area area, string text)
    {
        var register = loaded.Snapshot.Register;
        var parts = text.Split('/');
        if (parts is ["similar"])
            return loaded.SimilarAreas.Find(area, SimilarCount) is var similar && similar.TryGet(out var found)
                ? new Benchmark.Alike(found)
                : throw ApiException.NotFound("Liknande områden", similar.Reason.Text());
        if (parts is ["period", var year])
            return Period.TryParse(year, out var period)
                ? new Benchmark.OtherPeriod(period)
                : throw ApiException.BadParameter("compareTo", Rule);
        if (parts.Length > 2 || !AreaLevels.TryParse(parts[0], out var level))
            throw ApiException.BadParameter("compareTo", Rule);
        if (parts.Length == 2)
            return new Benchmark.Place(AreaQuery.Area(register, level, parts[1], EditionBeside(area, level)));
        var ancestor = register.TreeOf(area.Id).AncestorsOf(area).FirstOrDefault(a => a.Id.Level == level);
        return new Benchmark.Place(ancestor ?? throw ApiException.BadParameter("compareTo", Rule));
    }

    /// <summary>The edition of a level that belongs with the area's own; null where either has none.</summary>
    private static Edition? EditionBeside(Area area, AreaLevel level)
    {
        if (!level.HasEditions() || area.Id.Edition is not { } edition)
            return null;
        return level == AreaLevel.Deso ? edition.Deso : edition.Regso;
    }
}
