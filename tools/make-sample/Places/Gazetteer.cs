using Omradesprofiler.Sample.Geometry;

namespace Omradesprofiler.Sample.Places;

/// <summary>
/// The made-up county: Exempellän, code 99, an island county in the open Baltic. Positions are written in kilometres
/// east and north of its middle (E 812 000, N 6 378 000), a piece of open sea between Gotland and Latvia.
/// </summary>
internal sealed class Gazetteer
{
    public const string CountyCode = "99";
    public const string CountyName = "Exempellän";
    public static readonly Point Origin = new(812_000, 6_378_000);

    public Island[] Islands { get; } =
    [
        new(Km(0, 0), 19_500, 12_500, new Point(0.2, 0.98), 4_000),
        new(Km(-18.5, -8), 10_500, 5_200, new Point(0.25, 0.968), 3_000),
        new(Km(15.5, 17.5), 4_600, 2_600, new Point(0.6, 0.8), 1_000),
        new(Km(16.5, 19), 11_500, 9_000, new Point(0.7, 0.714), -150),
        new(Km(6, -22.5), 9_000, 5_500, new Point(0.94, -0.34), -250),
        new(Km(-16, 12), 9_500, 5_500, new Point(0.6, 0.8), -350),
        new(Km(-21, -8), 13_500, 8_000, new Point(0.25, 0.968), -450),
        new(Km(12.5, 3), 9_000, 4_000, new Point(0, 1), -450),
        new(Km(19, -25.5), 6_500, 4_300, new Point(0.55, 0.835), 2_500),
    ];

    public Strait[] Straits { get; } =
    [
        new([Km(-12.2, -22), Km(-13.4, -8), Km(-13.2, 2), Km(-16, 9)], 900),
        new([Km(5, 28), Km(8.5, 19), Km(12.5, 11), Km(24, 7)], 1_100),
        new([Km(6, -34), Km(11.5, -22), Km(24, -14)], 1_500),
    ];

    /// <summary>The territorial limit as edition 2025 draws it.</summary>
    public Point[] Limit { get; } =
    [
        Km(-36, -20), Km(-34, 8), Km(-24, 30), Km(-4, 40), Km(20, 40), Km(34, 28),
        Km(36, 0), Km(36, -28), Km(24, -42), Km(2, -42), Km(-22, -34),
    ];

    /// <summary>Edition 2018 stops nearer the coast.</summary>
    public Point[] FormerLimit => [.. Limit.Select(point => Origin + (point - Origin) * 0.85)];

    public Municipality[] Municipalities { get; } =
    [
        new("9901", "Ytterö", -0.3), new("9903", "Norra Skären", -0.1), new("9910", "Väster-Ålö", 0.1),
        new("9917", "Ängsmark", -0.1), new("9924", "Sörhällan", -0.2), new("9938", "Mellanåker", 0),
        new("9961", "Lövholma", 0.2), new("9980", "Storhamn", 0.1),
    ];

    public Locality[] Localities { get; } =
    [
        new("9901TB101", "Ytterhamn", "9901", Km(18.2, -24.2), 1_100, true),
        new("9901TB102", "Fyrvik", "9901", Km(20.6, -27.6), 700, false),
        new("9903TB101", "Skärboda", "9903", Km(15, 17.5), 1_100, true),
        new("9903TB102", "Revsund", "9903", Km(18.4, 19.6), 700, false),
        new("9910TB101", "Ålösund", "9910", Km(-16.6, -6.5), 2_000, true),
        new("9910TB102", "Västerfjärd", "9910", Km(-20, -12.5), 1_000, false),
        new("9917TB101", "Ängsmark", "9917", Km(0.5, 13.8), 1_700, true),
        new("9917TB102", "Norrudden", "9917", Km(4.4, 16.2), 900, false),
        new("9924TB101", "Sörhällan", "9924", Km(-3, -13.5), 1_600, true),
        new("9924TB102", "Tallvik", "9924", Km(2.2, -12.2), 900, false),
        new("9938TB101", "Mellanåker", "9938", Km(2, 4.5), 1_400, true),
        new("9938TB102", "Kyrkåker", "9938", Km(5.8, 8), 800, false),
        new("9961TB101", "Lövholma", "9961", Km(8.6, -1.5), 1_500, true),
        new("9961TB102", "Östervik", "9961", Km(8, -7.6), 900, false),
        new("9980TB101", "Storhamn", "9980", Km(-7.8, -0.8), 4_300, true),
        new("9980TB102", "Sandvika", "9980", Km(-4.4, 7), 1_000, false),
        new("9980TB103", "Kvarnhagen", "9980", Km(-2.6, -6.4), 1_000, false),
    ];

    public Regso[] Regsos { get; } =
    [
        new("9901R001", "Ytterhamn", Character.Village, 0.5, [Around('C', 18.2, -24.2, 1, 2)]),
        new("9901R002", "Ytterö landsbygd", Character.Skerries, 0.3,
            [Around('B', 20.6, -27.6, 0.6, 1), Around('A', 17, -28, 2, 1), Around('A', 20.5, -21.5, 2, 1)]),
        new("9903R001", "Skärboda", Character.Village, 0.1, [Around('C', 15, 17.5, 1, 2)]),
        new("9903R002", "Revsund", Character.Village, 0.2, [Around('B', 18.4, 19.6, 0.6, 1)]),
        new("9903R003", "Ytterskären", Character.Skerries, -0.2,
            [Around('A', 15, 13.5, 2, 1), Around('A', 15.5, 23, 3, 1)]),
        new("9910R001", "Ålösund centrum", Character.Centre, 0.6, [Around('C', -16.6, -6.5, 0.8, 3)]),
        new("9910R002", "Brofästet", Character.NewBuilt, -0.5, [Around('C', -15.6, -5.4, 0.9, 3)]),
        new("9910R003", "Ålösund södra", Character.Villa, -0.3, [Around('C', -17, -7.9, 0.9, 2)]),
        new("9910R004", "Västerfjärd", Character.Village, 0.3, [Around('B', -20, -12.5, 0.9, 3)]),
        new("9910R005", "Ålö norra", Character.Countryside, 0,
            [Around('A', -17, -1.5, 2, 1), Around('A', -19.5, -4.5, 2, 1)]),
        new("9910R006", "Ålö södra", Character.Countryside, 0.2,
            [Around('A', -17.5, -11, 2, 1), Around('A', -21.5, -16, 2, 1)]),
        new("9917R001", "Ängsmark centrum", Character.Centre, 0.7, [Around('C', 0.5, 13.8, 1, 3)]),
        new("9917R002", "Kyrkbyn", Character.Villa, -0.2, [Around('C', 0.2, 12.6, 1, 3)]),
        new("9917R003", "Norrudden", Character.Village, 0.1, [Around('B', 4.4, 16.2, 0.8, 2)]),
        new("9917R004", "Ängsmarks västra omland", Character.Countryside, 0.2,
            [Around('A', -4.5, 12, 2, 1), Around('A', -2, 17, 2, 1)]),
        new("9917R005", "Ängsmarks östra omland", Character.Countryside, 0.1,
            [Around('A', 4, 12.5, 2, 1), Around('A', 1.5, 18, 2, 1)]),
        new("9924R001", "Sörhällan centrum", Character.Centre, 0.8, [Around('C', -3, -13.2, 1, 3)]),
        new("9924R002", "Kyrkbyn", Character.Villa, 0, [Around('C', -3.2, -14.6, 0.9, 2)]),
        new("9924R003", "Tallvik", Character.Village, 0.4,
            [Around('B', 2.2, -12.2, 0.8, 2), Around('A', 4.5, -14, 2, 1)]),
        new("9924R004", "Sörhällans omland", Character.Countryside, 0.4,
            [Around('A', -6, -10.5, 2, 1), Around('A', -6, -15.5, 2, 1), Around('A', -0.5, -17, 2, 1)]),
        new("9938R001", "Mellanåker tätort", Character.Mixed, 0.2, [Around('C', 2, 4.5, 1.3, 4)]),
        new("9938R002", "Kyrkåker", Character.Village, 0.1,
            [Around('B', 5.8, 8, 0.7, 1), Around('A', 8.5, 9, 2, 1)]),
        new("9938R003", "Mellanåkers omland", Character.Countryside, 0,
            [Around('A', -0.5, 8.5, 2, 1), Around('A', 3.5, 0.5, 2, 1)]),
        new("9961R001", "Lövholma tätort", Character.Mixed, -0.3, [Around('C', 8.6, -1.5, 1.4, 4)]),
        new("9961R002", "Östervik", Character.Village, 0.3,
            [Around('B', 8, -7.6, 0.8, 2), Around('A', 4.5, -8.5, 2, 1)]),
        new("9961R003", "Lövholma omland", Character.Countryside, -0.2,
            [Around('A', 9.5, 3, 2, 1), Around('A', 5, -4, 2, 1)]),
        new("9980R001", "Gamla staden", Character.Centre, -0.3, [Around('C', -9.3, -0.9, 0.8, 4)]),
        new("9980R002", "Hamnkvarteren", Character.NewBuilt, -0.5, [Around('C', -10.2, -2.3, 0.9, 3)])
            { LaterName = "Inre hamnen" },
        new("9980R003", "Tullbron", Character.Centre, 0.2, [Around('C', -8.8, 0.6, 0.7, 3)]),
        new("9980R004", "Slottsudden", Character.Coast, -1.5, [Around('C', -10, 1.5, 1, 3)]),
        new("9980R005", "Norra gärdet", Character.Villa, -0.5, [Around('C', -8.1, 2.4, 0.9, 3)]),
        new("9980R006", "Björkbacken", Character.Tower, 2.3, [Around('C', -5.9, 1.7, 0.9, 4)]),
        new("9980R007", "Fyrklövern", Character.Tower, 1.9, [Around('C', -5.3, -1.3, 0.9, 4)]),
        new("9980R008", "Bruksstaden", Character.Mixed, 0.7, [Around('C', -7, -0.2, 0.8, 3)]),
        new("9980R009", "Lasarettsområdet", Character.Centre, 0.1, [Around('C', -7.6, -1.7, 0.8, 3)]),
        new("9980R010", "Söderhöjden", Character.Mixed, 0.4, [Around('C', -8.4, -3.2, 0.9, 3)]),
        new("9980R011", "Åkerlunda", Character.Villa, -0.8, [Around('C', -6.6, -3.5, 0.9, 3)]),
        new("9980R012", "Campus", Character.Student, 0, [Around('C', -7.2, 1.2, 0.6, 2)]),
        new("9980R013", "Solvändan", Character.Tower, 1.1, [Around('C', -4.5, 0.3, 0.7, 2)]),
        new("9980R014", "Strandängen", Character.Coast, -1.3, [Around('C', -9.4, -4.3, 0.9, 3)]),
        new("9980R015", "Lergropen", Character.NewBuilt, -0.2, [Around('C', -6.6, 3, 0.8, 2)]),
        new("9980R016", "Ekhagen", Character.Villa, -0.2, [Around('C', -4.8, -2.9, 0.9, 3)]),
        new("9980R017", "Sandvika med omland", Character.Village, -0.3,
            [Around('B', -4.4, 7, 0.9, 2), Around('A', -7.5, 7.5, 2, 1)]),
        new("9980R018", "Kvarnhagen med omland", Character.Village, 0,
            [Around('B', -2.6, -6.4, 0.9, 2), Around('A', -7.5, -7.2, 2, 1), Around('A', 0, -3, 2, 1)]),
        new("9980R019", "Storhamns norra omland", Character.Countryside, -0.3,
            [Around('A', -2.5, 3.5, 2, 1), Around('A', -6, 5, 1.5, 1)]),
    ];

    public string MunicipalityName(string code) => Municipalities.First(municipality => municipality.Code == code).Name;

    private static Point Km(double east, double north) => Origin + new Point(east * 1000, north * 1000);

    private static Cluster Around(char letter, double east, double north, double radiusKm, int count) =>
        new(letter, Km(east, north), radiusKm * 1000, count);
}
