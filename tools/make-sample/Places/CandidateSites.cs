using Omradesprofiler.Sample.Formats;
using Omradesprofiler.Sample.Geometry;

namespace Omradesprofiler.Sample.Places;

/// <summary>Where a health hub could be: made-up libraries, schools, shopping centres and village halls.</summary>
internal static class CandidateSites
{
    private static readonly (string Name, double East, double North)[] ShoppingCentres =
    [
        ("Hamngallerian", -9.2, -1.3), ("Björkbackens centrum", -6, 1.5), ("Fyrklöverns torg", -5.4, -1.4),
        ("Norra porten köpcentrum", -7.4, 3.3), ("Ålösunds köpcentrum", -16.2, -6.2),
        ("Ängsmarks handelsplats", 1, 13.2), ("Lövholma torghandel", 8.4, -1.2),
    ];

    private sealed record Site(string Kind, string Name, string Municipality, Point Place, int SquareMetres);

    public static void Write(string path, County county)
    {
        var rows = Sites(county).Select((site, i) => RowOf(county, site, i + 1));
        Text.Write(path, rows.Prepend("id,namn,typ,kommunkod,kommun,e,n,lat,lon,yta_m2"), Text.Utf8);
    }

    /// <summary>The sites' codes and places, in the file's order.</summary>
    public static IEnumerable<(string Code, Point Place)> List(County county) =>
        Sites(county).Select((site, i) => (CodeOf(i + 1), site.Place));

    private static IEnumerable<Site> Sites(County county) =>
        [.. Libraries(county), .. Schools(county), .. Shops(county), .. VillageHalls(county)];

    private static string CodeOf(int number) => $"K{number:000}";

    private static string RowOf(County county, Site site, int number)
    {
        var (longitude, latitude) = Sweref99Tm.ToDegrees(site.Place);
        return Text.Row(
            CodeOf(number), site.Name, site.Kind, site.Municipality,
            county.Places.MunicipalityName(site.Municipality),
            Text.Number(site.Place.X, 1), Text.Number(site.Place.Y, 1), Text.Number(latitude, 6),
            Text.Number(longitude, 6), Text.Number(site.SquareMetres));
    }

    private static IEnumerable<Site> Libraries(County county) => county.Places.Localities.Select(locality =>
        new Site(
            "bibliotek", $"{Genitive(locality.Name)} {(locality.Radius > 3_000 ? "stadsbibliotek" : "bibliotek")}",
            locality.Municipality, Dry(county, locality.Centre + new Point(180, -140)), locality.IsSeat ? 900 : 250));

    private static IEnumerable<Site> Schools(County county) =>
        from regso in county.Places.Regsos
        from item in regso.Clusters.Index()
        where item.Item.Letter != 'A'
        let name = $"{Genitive(regso.Name.Split(' ')[0])} {(item.Index == 0 ? "skola" : "friskola")}"
        let place = Dry(county, item.Item.Centre + new Point(-260, 310))
        select new Site("skola", name, regso.Municipality, place, 2_400);

    private static IEnumerable<Site> Shops(County county) => ShoppingCentres.Select(shop =>
    {
        var place = Dry(county, Gazetteer.Origin + new Point(shop.East * 1000, shop.North * 1000));
        var home = county.Places.Localities.MinBy(locality => locality.Centre.To(place))!;
        return new Site("köpcentrum", shop.Name, home.Municipality, place, 12_000);
    });

    private static IEnumerable<Site> VillageHalls(County county) =>
        from regso in county.Places.Regsos
        from item in regso.Clusters.Where(cluster => cluster.Letter == 'A').Index()
        let name = $"{Genitive(regso.Name.Split(' ')[0])} {(item.Index == 0 ? "bygdegård" : "hembygdsgård")}"
        select new Site("bygdegård", name, regso.Municipality, Dry(county, item.Item.Centre), 320);

    /// <summary>The nearest cell on land.</summary>
    public static Point Dry(County county, Point wanted)
    {
        if (county.Relief.IsLand(wanted))
            return wanted;
        var dry = new Nearest(county.Ground.Sites, 1_000, cell => county.Ground.IsLand[cell]);
        return county.Ground.Sites[dry.Find(wanted)];
    }

    public static string Genitive(string name) => name[^1] is 's' or 'a' or 'ö' or 'å' ? name : name + "s";
}
