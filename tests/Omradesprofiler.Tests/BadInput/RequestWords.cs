using System.Globalization;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>What stands in addresses: right words of the sample county, and wrong ones of all kinds.</summary>
/// <param name="geometry">The part of a tile's address that names the borders.</param>
internal sealed class RequestWords(string geometry)
{
    private static readonly string[] Codes =
    [
        "9980A0010", "9980C1010", "9901A0010", "9980R001", "9901R001", "9980", "9901", "99", "00", "9999C9999",
        "0114A0010",
        "deso/9980C1010", "regso/9980R001@2025", "county/99", "deso/9980C1010,deso/9980C1180",
    ];

    private static readonly string[] Ids =
    [
        "cni", "folkmangd", "jourbesok", "medianinkomst", "god-halsa", "diabetes", "arbetslosa", "SE9900-1001",
        "SE9900-1036", "SE9900-1085", "nearest", "responsible", "bvc", "kronoberg", "halsopedagog", "prov", "car",
        "walk",
        "public-transport", "straight-line", "deso-2025", "regso-2025", "municipality", "vardcentraler", "water",
    ];

    private static readonly Dictionary<string, string[]> ByName = new(StringComparer.Ordinal)
    {
        ["level"] = ["deso", "regso", "municipality", "county", "country"],
        ["layer"] =
            ["deso-2025", "deso-2018", "regso-2020", "municipality", "county", "water", "deso-2025-labels", "deso"],
        ["grid"] = ["webmercator", "sweref99tm", "WebMercatorQuad", "SWEREF99TM"],
        ["edition"] = ["2018", "2020", "2025"],
        ["period"] = ["2024", "2025", "2023", "2019", "2025-01", "2021-2023", "1999"],
        ["format"] = ["json", "csv", "xlsx", "geojson", "array", "text"],
        ["sex"] = ["women", "men", "both"],
        ["age"] = ["0-4", "80-", "25-64", "total"],
        ["order"] = ["tile", "code", "highest", "lowest"],
        ["compareTo"] = ["county", "municipality", "country", "similar", "period/2019", "deso/9980C1010"],
        ["indicator"] = ["cni", "folkmangd", "arbetslosa"],
        ["indicators"] = ["cni", "cni,folkmangd", "arbetslosa,sysselsatta"],
        ["index"] = ["indicator:cni", "prov", "parts:1*cni", "parts:2*arbetslosa,1*sysselsatta**percentile"],
        ["by"] = ["index", "people", "threshold", "unmet", "global", "neighbors"],
        ["top"] = ["1", "5", "20"],
        ["draws"] = ["200"],
        ["limits"] = ["1,2,3", "0.5"],
        ["method"] = ["jenks", "quantiles", "equal", "deviations", "given"],
        ["classes"] = ["3", "5", "9"],
        ["statistic"] = ["localMoran", "getisOrd"],
        ["option"] = ["car", "walk", "bicycle", "public-transport", "straight-line"],
        ["geography"] = ["nearest", "responsible", "listed", "bvc"],
        ["bbox"] = ["20.0,57.3,20.4,57.6", "800000,6380000,810000,6390000"],
        ["crs"] = ["http://www.opengis.net/def/crs/EPSG/0/3006", "http://www.opengis.net/def/crs/OGC/1.3/CRS84"],
        ["filter"] = ["code='9980A0010'", "name LIKE 'A%' AND people > 100", "S_INTERSECTS(geometry,POINT(20 57))"],
        ["shape"] = ["20.0,57.35_20.3,57.35_20.3,57.5_20.0,57.5", "20.1,57.4_20.2,57.4_20.2,57.5"],
        ["areas"] = ["deso/9980A0010@2025", "county/99", "deso/9980C1010,deso/9980C1180"],
        ["lon"] = ["20.2", "20.05"],
        ["lat"] = ["57.4", "57.45"],
        ["minutes"] = ["10", "15", "5,10"],
        ["kind"] = ["library", "clinic", "bibliotek"],
        ["f"] = ["json", "html"],
        ["fontstack"] = ["Profil Sans Regular", "Profil Sans Semibold"],
        ["range"] = ["0-255", "256-511", "8192-8447"],
        ["preview"] = ["true", "false"],
        ["years"] = ["2", "3"],
        ["power"] = ["0.8"],
        ["a"] = ["kronoberg", "1", "3/1"],
        ["b"] = ["kronoberg/1", "2", "3"],
        ["after"] = ["0", "5"],
        ["q"] = ["norra", "9980", "å"],
    };

    private static readonly string[] Wrong =
    [
        "", " ", "%00", "%2e%2e", "..", "../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%25%30%30", "%F0%9F%98%80",
        "%C3%28",
        "%ED%A0%80", "'", "\"", "%22%3E%3Cscript%3E", "1;DROP TABLE areas", "' OR 1=1--", "NaN", "-1", "0",
        "1e400", "-0",
        "9999999999999999999999", "2147483648", "-2147483649", "0x1F", "null", "true", "[]", "{}", "%E2%80%AE", "*", "%",
        "a,b,c,,,,,", ",", "__proto__", "CON", "1.5", "١٢", "%0d%0aX-A:%20b", "${jndi:ldap://a}", "deso%00", "%5C..%5C",
        "1,2,3,4,5,6,7,8,9", "-181,-91,181,91", "NaN,NaN,NaN,NaN", "1e308,1e308,-1e308,-1e308", "%2F", ";", ":", "~",
    ];

    /// <summary>A right word for a parameter, as far as it is known.</summary>
    public string Right(ApiParameter parameter, Random random)
    {
        if (parameter.Words.Count > 0 && !random.Once(4))
            return Uri.EscapeDataString(random.Pick(parameter.Words));
        return parameter.Name switch
        {
            "z" or "x" or "y" or "zoom" or "row" or "column" => $"{random.Next(random.Once(2) ? 15 : 9000)}",
            "geometry" when parameter.IsInPath => random.Once(8) ? random.Pick(Ids) : geometry,
            "id" or "careCenter" or "from" or "to" or "feature" => random.Once(3)
                ? random.Next(60).ToString(CultureInfo.InvariantCulture)
                : random.Pick(Ids),
            "code" or "within" or "area" or "municipality" or "orderBy" => random.Pick(Codes),
            _ when ByName.TryGetValue(parameter.Name, out var words) => Uri.EscapeDataString(random.Pick(words)),
            _ => random.Once(2) ? $"{random.Next(20)}" : random.Pick(Ids),
        };
    }

    /// <summary>A word that is wrong in most places.</summary>
    public static string Spoiled(string right, Random random) => random.Next(8) switch
    {
        0 => new string(random.Pick<char>(['9', 'a', '.', '-']), 1 << random.Next(15)),
        1 => string.Concat(Enumerable.Repeat("%C3%A5", 1 << random.Next(9))),
        2 => right + random.Pick(Wrong),
        3 => right.Length == 0 ? right : right[..random.Next(right.Length)],
        4 => right.ToUpperInvariant(),
        5 => random.Pick(random.Pick([.. ByName.Values])).Replace(" ", "%20", StringComparison.Ordinal),
        _ => random.Pick(Wrong),
    };
}
