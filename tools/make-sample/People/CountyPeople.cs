using Omradesprofiler.Sample.Places;

namespace Omradesprofiler.Sample.People;

/// <summary>
/// The county's parts and areas; the country is one more part, beside the county and of Sweden's size.
/// </summary>
internal sealed class CountyPeople
{
    private const double CountryPopulation = 10_230_000;
    private readonly County _county;
    private readonly Dictionary<(int Former, int Later), List<int>> _cells;

    public CountyPeople(County county)
    {
        _county = county;
        _cells = Enumerable.Range(0, county.Ground.Sites.Count)
            .Where(cell => county.Ground.IsLand[cell] && county.Edition2018.DesoOf[cell] >= 0)
            .GroupBy(cell => (county.Edition2018.DesoOf[cell], county.Edition2025.DesoOf[cell]))
            .OrderBy(group => group.Key).ToDictionary(group => group.Key, group => group.ToList());
        var parts = _cells.Keys.Select(MakePart).ToList();
        parts.Add(new Part(parts.Count, "Riket", 'N', Character.Mixed, 0, CountryPopulation, 0.0048));
        PartOf = new int[county.Ground.Sites.Count];
        Array.Fill(PartOf, -1);
        foreach (var (index, cells) in _cells.Values.Index())
            foreach (var cell in cells)
                PartOf[cell] = index;
        World = new World(county.Seed, parts, MakeAreas(parts), [.. Years.All]);
    }

    public World World { get; }

    /// <summary>The part that each of the mosaic's cells belongs to; −1: nobody lives there.</summary>
    public int[] PartOf { get; }

    /// <summary>People in one of the mosaic's cells in the last year, its part's spread evenly.</summary>
    public double PeopleOf(int cell)
    {
        var part = PartOf[cell];
        return part < 0
            ? 0
            : (double)World.PeopleIn(World.Alone(part), Years.Last) / _cells.ElementAt(part).Value.Count;
    }

    private Part MakePart((int Former, int Later) key, int index)
    {
        var former = _county.Edition2018.Areas[key.Former];
        var later = _county.Edition2025.Areas[key.Later];
        var municipality = _county.Places.Municipalities.First(item => item.Code == former.Code[..4]);
        var whole = _cells.Where(pair => pair.Key.Former == key.Former).Sum(pair => pair.Value.Count);
        var chance = new Chance(_county.Seed, "deso " + former.Code);
        var isSplit = former.Code[4] != 'A'
            && _county.Changes.Exists(change => change.From == former.Code && change.Type == "Upphör; till nybildad");
        var size = Size(chance, former, isSplit) * _cells[key].Count / whole;
        var shake = Math.Clamp(0.22 * chance.Normal(), -0.5, 0.5);
        return new Part(index, $"{former.Code}+{later.Code}", former.Code[4], former.Regso.Character,
            former.Regso.Deprivation + shake, size, Growth(chance, former, later, isSplit))
        { Prosperity = municipality.Prosperity };
    }

    private static double Size(Chance chance, Deso area, bool isSplit)
    {
        var normal = chance.Normal();
        if (isSplit)
            return 2_250 + 120 * normal;
        return area.Code[..5] switch
        {
            "9924A" => Math.Clamp(820 + 130 * normal, 640, 1_200),
            var code when code[4] == 'A' => Math.Clamp(1_220 + 240 * normal, 800, 1_900),
            _ => Math.Clamp(1_635 + 330 * normal, 880, 2_450),
        };
    }

    private static double Growth(Chance chance, Deso former, Deso later, bool isSplit)
    {
        var luck = 0.004 * chance.Normal();
        if (isSplit && later.Code[8] is '2' or '3')
            return 0.062 + luck;
        return luck + former.Regso.Character switch
        {
            Character.NewBuilt => 0.019,
            Character.Centre or Character.Student => 0.006,
            Character.Tower => 0.011,
            Character.Mixed => 0.006,
            Character.Villa or Character.Coast => 0.004,
            Character.Village => 0,
            _ => -0.006,
        };
    }

    private List<Area> MakeAreas(List<Part> parts)
    {
        var here = Enumerable.Range(0, parts.Count - 1).ToArray();
        var areas = new List<Area>
        {
            new(Level.Country, "00", "", "Riket", [parts.Count - 1]),
            new(Level.County, Gazetteer.CountyCode, "", Gazetteer.CountyName, here),
        };
        var keys = _cells.Keys.ToList();
        areas.AddRange(_county.Places.Municipalities.Select(municipality => new Area(
            Level.Municipality, municipality.Code, "", municipality.Name,
            [.. here.Where(part => _county.Edition2018.Areas[keys[part].Former].Code[..4] == municipality.Code)])));
        AddEdition(areas, _county.Edition2018, part => keys[part].Former, here);
        AddEdition(areas, _county.Edition2025, part => keys[part].Later, here);
        return areas;
    }

    private void AddEdition(List<Area> areas, Edition edition, Func<int, int> desoOf, int[] parts)
    {
        areas.AddRange(edition.Areas.Select((deso, i) =>
            new Area(Level.Deso, deso.Code, edition.Year, deso.Code, [.. parts.Where(part => desoOf(part) == i)])));
        foreach (var regso in _county.Places.Regsos)
        {
            var municipality = _county.Places.MunicipalityName(regso.Municipality);
            areas.Add(new Area(
                Level.Regso, regso.Code, edition.RegsoYear, $"{municipality} ({regso.NameIn(edition.RegsoYear)})",
                [.. parts.Where(part => edition.Areas[desoOf(part)].Regso == regso)]));
        }
    }
}
