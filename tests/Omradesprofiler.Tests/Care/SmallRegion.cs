using Omradesprofiler.Areas;
using Omradesprofiler.Care;
using Omradesprofiler.Geography;
using Omradesprofiler.Tests.Geography;

namespace Omradesprofiler.Tests.Care;

/// <summary>DeSO in a row from west to east, by turns in two municipalities, and clinics.</summary>
internal static class SmallRegion
{
    /// <summary>So many DeSO: the even ones in municipality 9901, the odd ones in 9980.</summary>
    public static AreaTree Tree(int count)
    {
        var edition = Edition.Deso2025;
        var deso = Enumerable.Range(0, count).Select(i =>
        {
            var municipality = i % 2 == 0 ? "9901" : "9980";
            return new Area(
                new AreaId(AreaLevel.Deso, $"{municipality}A{i:000}0", edition), "Landet", municipality + "R001");
        }).ToList();
        string[] used = [.. deso.Select(area => area.Code[..4]).Distinct()];
        return new AreaTree(
            edition,
            [
                .. deso,
                .. used.Select(code => new Area(
                    new AreaId(AreaLevel.Regso, code + "R001", edition.Regso), "Landet", code)),
                .. used.Select(code => new Area(new AreaId(AreaLevel.Municipality, code, null), code, "99")),
                new Area(new AreaId(AreaLevel.County, "99", null), "Exempellän", "00"),
                new Area(new AreaId(AreaLevel.Country, "00", null), "Riket", null),
            ]);
    }

    public static CareCenter Clinic(string code, double easting, string municipality = "9901") =>
        new(code, code) { Place = new PlanePoint(easting, 0), Municipality = municipality };

    /// <summary>The clinic of each area, where it is one.</summary>
    public static string?[] OwnersOf((IReadOnlyList<string> CareCenters, AreaWeights Weights) made) =>
    [
        .. Enumerable.Range(0, made.Weights.SourceCount).Select(area =>
            made.Weights.TargetsOf(area).ToList() is [var only] && only.Weight == 1
                ? made.CareCenters[only.Target]
                : null),
    ];

    public static AreaShape Box(double west, double south, double width, double height) => CoverageFixtures.Shape(
        [west, south, west + width, south, west + width, south + height, west, south + height]);
}
