using System.Text;
using Omradesprofiler.Tests.Costs;
using Omradesprofiler.Tests.Ingest.Tables;
using Omradesprofiler.Tests.Interventions.Register;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>Right bodies of each address, as the sample county takes them; none is large.</summary>
internal static class RequestBodies
{
    private const string Rule = """
        "version": 1, "text": "Över 2,5 per listad.", "scale": "raw", "kind": "compensation", "threshold": 2.5,
        "rate": 67
        """;

    private const string Schedule = """
        {"name":"Prov","by":"Anna","stopKinds":["bygdegård"],"reachMinutes":10,"everyDays":5,
         "teams":[{"name":"Norr","base":"SE9900-1001"},{"name":"Söder","base":"K015","stopsPerDay":2}]}
        """;

    private const string Mapping = """
        {"title":"Prov","kind":"count","area":"deso","level":"deso","edition":"2025","value":"antal","period":"2025"}
        """;

    /// <summary>Nobody has signed what would make a new snapshot: the figures must stay as they are.</summary>
    private const string Unsigned = """{"version":1,"registryNumber":"HSN 1","motive":"Prov","date":"2025-11-20"}""";

    private static readonly Dictionary<string, string[]> ByPath = new(StringComparer.Ordinal)
    {
        ["/api/v1/indices"] =
        [
            """
            {"id":"prov","title":"Prov","parts":[{"indicator":"arbetslosa","weight":2},
             {"indicator":"sysselsatta","weight":1,"transform":"percentile"}],"by":"Anna","why":"Underlag"}
            """,
        ],
        ["/api/v1/care-funding/simulations"] =
        [
            $$"""
            { "first": { "id": "a", "name": "A", {{Rule}} }, "second": { "id": "b", "name": "B", {{Rule}} },
              "period": "2025-01", "allowEstimated": false }
            """,
        ],
        ["/api/v1/costs"] =
        [
            KronobergTests.Json.Replace(
                "[\"a\", \"b\"]", "[\"SE9900-1036\", \"SE9900-1043\"]", StringComparison.Ordinal),
        ],
        ["/api/v1/responsibilities"] =
        [
            """{"name":"Prov","by":"Anna","within":"9980","capacity":{"factor":1.4,"lowerShare":0.4}}""",
            """
            {"name":"Prov","level":"regso","locked":[{"area":"9980R001","careCenter":"SE9900-1001"}],
             "stayClose":{"geography":"nearest","priceMeters":1000},"weight":{"by":"people"},"farthestMeters":90000}
            """,
        ],
        ["/api/v1/responsibilities/{id}/moves"] =
            ["""{"version":1,"by":"Bo","moves":[{"area":"9980A0010","careCenter":"SE9900-1008"}]}"""],
        ["/api/v1/responsibilities/{id}/approve"] = [Unsigned],
        ["/api/v1/travel-options/{id}/adoption"] = ["""{"why":"Prov"}"""],
        ["/api/v1/sitings"] =
        [
            """{"name":"Prov","by":"Anna","sites":2,"curveTo":0}""",
            """
            {"name":"Prov","sites":1,"option":"public-transport","model":"pMedian",
             "existing":{"careCenters":"keep"},"candidates":{"required":["K001"],"forbidden":["K002"]},
             "perGroup":{"by":"municipality","limit":1}}
            """,
            """
            {"name":"Prov","sites":1,
             "candidates":{"layers":[],"drawn":[{"name":"Torget","lon":20.2,"lat":57.4}]}}
            """,
        ],
        ["/api/v1/interventions"] = [SampleGround.Json()],
        ["/api/v1/interventions/smallest-effect"] = [SampleGround.Json()],
        ["/api/v1/interventions/{id}/versions"] =
        [
            """{"change":"ended","why":"Klart.","by":"Anna","end":"2023-12-31"}""",
            $$"""{"change":"corrected","why":"Fel.","intervention":{{SampleGround.Json()}}}""",
        ],
        ["/api/v1/schedules"] = [Schedule],
    };

    private static readonly (string Name, byte[] Bytes)[] Files =
    [
        ("fil.csv", Encoding.UTF8.GetBytes("deso;antal\n" + string.Concat(Enumerable.Range(1, 9).Select(i =>
            $"9980A00{i}0;{(i == 4 ? FileCases.Secret : $"{40 + i}")}\n")))),
        ("fil.xlsx", TestWorkbook.OfCells(
            ["deso", "antal"], ["9980A0010", FileCases.SecretNumber], ["9980A0020", 41]).ToBytes()),
    ];

    /// <summary>A right body; an empty object where the address takes none.</summary>
    public static string Of(string path, Random random) =>
        ByPath.TryGetValue(path, out var bodies) ? random.Pick(bodies) : "{}";

    /// <summary>All that can be saved or reckoned without anything before it.</summary>
    public static IEnumerable<(string Path, string Body)> First() =>
        from pair in ByPath
        where !pair.Key.Contains('{', StringComparison.Ordinal)
        from body in pair.Value
        select (pair.Key, body);

    /// <summary>A form with a file, spoiled in one of its parts or as a whole; and what kind it says that it is.
    /// </summary>
    public static (byte[] Bytes, string Type) Form(Random random)
    {
        const string Boundary = "----prov";
        var (name, file) = random.Pick(Files);
        if (random.Once(2))
            file = ZipMutation.IsZip(file) && !random.Once(3)
                ? ZipMutation.Of(file, random).Bytes
                : ByteMutation.Of(file, random).Bytes;
        var mapping = Encoding.UTF8.GetBytes(Mapping);
        if (random.Once(2))
            mapping = ByteMutation.Of(mapping, random).Bytes;
        byte[] form =
        [
            .. Part(Boundary, "name=\"mapping\""), .. mapping, .. "\r\n"u8,
            .. Part(Boundary, $"name=\"file\"; filename=\"{name}\""), .. file, .. "\r\n"u8,
            .. Encoding.UTF8.GetBytes($"--{Boundary}--\r\n"),
        ];
        return (random.Once(4) ? ByteMutation.Of(form, random).Bytes : form,
            $"multipart/form-data; boundary={Boundary}");
    }

    private static byte[] Part(string boundary, string disposition) => Encoding.UTF8.GetBytes(
        $"--{boundary}\r\nContent-Disposition: form-data; {disposition}\r\n\r\n");
}
