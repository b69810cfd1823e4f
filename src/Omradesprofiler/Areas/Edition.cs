using System.Globalization;

namespace Omradesprofiler.Areas;

/// <summary>
/// Indelningens årgång: one edition of the DeSO or RegSO boundaries. 687 DeSO codes stayed from 2018 to 2025 while the
/// boundary changed, so a code means nothing without its edition. DeSO 2018 and RegSO 2020 belong together and hold for
/// statistics up to reference year 2023; DeSO 2025 and RegSO 2025 from 2024 on (SCB).
/// </summary>
public sealed class Edition
{
    private Edition(AreaLevel level, int year, int areaCount, int? validFrom, int? validTo)
    {
        AreaCount = areaCount;
        Level = level;
        Year = year;
        ValidFrom = validFrom;
        ValidTo = validTo;
    }

    /// <summary>DeSO 2018: 5,984 areas.</summary>
    public static Edition Deso2018 { get; } = new(AreaLevel.Deso, 2018, 5984, null, 2023);

    /// <summary>DeSO 2025: 6,160 areas.</summary>
    public static Edition Deso2025 { get; } = new(AreaLevel.Deso, 2025, 6160, 2024, null);

    /// <summary>RegSO 2020: 3,363 areas, made of DeSO 2018.</summary>
    public static Edition Regso2020 { get; } = new(AreaLevel.Regso, 2020, 3363, null, 2023);

    /// <summary>RegSO 2025: 3,363 areas, made of DeSO 2025.</summary>
    public static Edition Regso2025 { get; } = new(AreaLevel.Regso, 2025, 3363, 2024, null);

    /// <summary>All editions, oldest first within a level.</summary>
    public static IReadOnlyList<Edition> All { get; } = [Deso2018, Deso2025, Regso2020, Regso2025];

    /// <summary>DeSO or RegSO.</summary>
    public AreaLevel Level { get; }

    /// <summary>The year that names the edition.</summary>
    public int Year { get; }

    /// <summary>How many areas the whole country has.</summary>
    public int AreaCount { get; }

    /// <summary>First reference year of statistics on this edition; null where there is no such limit.</summary>
    public int? ValidFrom { get; }

    /// <summary>Last reference year of statistics on this edition; null while it is in use.</summary>
    public int? ValidTo { get; }

    /// <summary>The year as text, as the API gives it: <c>2025</c>.</summary>
    public string Name => Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Level and year, as tile layers are named: <c>deso-2025</c>.</summary>
    public string Slug => $"{Level.Slug()}-{Name}";

    /// <summary>In running text: <c>DeSO 2025</c>.</summary>
    public string SwedishName => $"{Level.SwedishName()} {Name}";

    /// <summary>The DeSO edition that this edition is made of, or is.</summary>
    public Edition Deso => Level == AreaLevel.Deso ? this : Year == 2020 ? Deso2018 : Deso2025;

    /// <summary>The RegSO edition that this edition is put together to, or is.</summary>
    public Edition Regso => Level == AreaLevel.Regso ? this : Year == 2018 ? Regso2020 : Regso2025;

    /// <summary>Whether statistics of a reference year are made on this edition.</summary>
    public bool IsValidFor(int referenceYear) =>
        (ValidFrom is null || referenceYear >= ValidFrom) && (ValidTo is null || referenceYear <= ValidTo);

    /// <summary>The edition of a level and year, or null.</summary>
    public static Edition? Find(AreaLevel level, int year) =>
        All.FirstOrDefault(edition => edition.Level == level && edition.Year == year);

    /// <summary>The edition of a level and a year as text, or null.</summary>
    public static Edition? Find(AreaLevel level, string year) =>
        All.FirstOrDefault(edition => edition.Level == level && edition.Name == year);

    /// <summary>
    /// The edition that statistics of a reference year are made on; null for levels without editions.
    /// </summary>
    public static Edition? ForYear(AreaLevel level, int referenceYear) =>
        All.FirstOrDefault(edition => edition.Level == level && edition.IsValidFor(referenceYear));

    /// <inheritdoc />
    public override string ToString() => Slug;
}
