using Omradesprofiler.Sample.Formats;
using Omradesprofiler.Sample.Geometry;

namespace Omradesprofiler.Sample.Places;

/// <summary>Places where a health hub could be: libraries, schools, shopping centres and village halls, all made up.</summary>
internal static class CandidateSites
{
    private static readonly (string Name, double East, double North)[] ShoppingCentres =
    [
        ("Hamngallerian", -9.2, -1.3), ("Björkbackens centrum", -6, 1.5), ("Fyrklöverns torg", -5.4, -1.4), ("Norra porten köpcentrum", -7.4, 3.3),
        ("Ålösunds köpcentrum", -16.2, -6.2), ("Ängsmarks handelsplats", 1, 13.2), ("Lövholma torghandel", 8.4, -1.2),
    ];

    private sealed record Site(string Kind, string Name, string Municipality, Point Place, int SquareMetres);

    public static void Write(string path, County county)
    {
        var names = county.Places.Municipalities.ToDictionary(municipality => municipality.Code, municipality => municipality.Name);
        var sites = Libraries(county).Concat(Schools(county)).Concat(Shops(county)).Concat(VillageHalls(county)).ToList();
        Text.Write(path, sites.Select((site, i) =>
        {
            var (longitude, latitude) = Sweref99Tm.ToDegrees(site.Place);
            return Text.Row($"K{i + 1:000}", site.Name, site.Kind, site.Municipality, names[site.Municipality], Text.Number(site.Place.X, 1),
                Text.Number(site.Place.Y, 1), Text.Number(latitude, 6), Text.Number(longitude, 6), Text.Number(site.SquareMetres));
        }).Prepend("id,namn,typ,kommunkod,kommun,e,n,lat,lon,yta_m2"), Text.Utf8);
    }

    private static IEnumerable<Site> Libraries(County county) => county.Places.Localities.Select(locality =>
        new Site("bibliotek", locality.Name == "Storhamn" ? "Storhamns stadsbibliotek" : $"{Genitive(locality.Name)} bibliotek", locality.Municipality,
            Dry(county, locality.Centre + new Point(180, -140)), locality.IsSeat ? 900 : 250));

    private static IEnumerable<Site> Schools(County county) =>
        from regso in county.Places.Regsos
        from item in regso.Clusters.Index()
        where item.Item.Letter != 'A'
        select new Site("skola", $"{Genitive(regso.Name.Split(' ')[0])} {(item.Index == 0 ? "skola" : "friskola")}", regso.Municipality,
            Dry(county, item.Item.Centre + new Point(-260, 310)), 2_400);

    private static IEnumerable<Site> Shops(County county) => ShoppingCentres.Select(shop =>
    {
        var place = Dry(county, Gazetteer.Origin + new Point(shop.East * 1000, shop.North * 1000));
        var home = county.Places.Localities.MinBy(locality => locality.Centre.To(place))!;
        return new Site("köpcentrum", shop.Name, home.Municipality, place, 12_000);
    });

    private static IEnumerable<Site> VillageHalls(County county) =>
        from regso in county.Places.Regsos
        from item in regso.Clusters.Where(cluster => cluster.Letter == 'A').Index()
        select new Site("bygdegård", $"{Genitive(regso.Name.Split(' ')[0])} {(item.Index == 0 ? "bygdegård" : "hembygdsgård")}", regso.Municipality,
            Dry(county, item.Item.Centre), 320);

    /// <summary>The nearest cell on land.</summary>
    private static Point Dry(County county, Point wanted) =>
        county.Relief.IsLand(wanted) ? wanted : county.Ground.Sites[new Nearest(county.Ground.Sites, 1_000, cell => county.Ground.IsLand[cell]).Find(wanted)];

    private static string Genitive(string name) => name[^1] is 's' or 'a' or 'ö' or 'å' ? name : name + "s";
}
