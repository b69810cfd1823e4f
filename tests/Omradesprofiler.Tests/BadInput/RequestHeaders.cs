namespace Omradesprofiler.Tests.BadInput;

/// <summary>Odd headers.</summary>
internal static class RequestHeaders
{
    private static readonly (string Name, string[] Values)[] Odd =
    [
        ("Accept", ["*/*", "text/html", "application/json;q=2", "image/*", ";;;", "text/csv, */*;q=0.0001", ""]),
        ("Accept-Encoding", ["gzip", "br", "zstd", "identity;q=0", "*;q=0", "gzip;q=x", ",,,",
            "deflate, br;q=1.000000"]),
        ("Accept-Language", ["sv", "en;q=0.5", "xx-YY-\u00FF", "*"]),
        ("If-None-Match", ["*", "\"\"", "W/\"x\"", "\"a\",\"b\"", "unquoted", "\"", "W/"]),
        ("If-Modified-Since", ["Mon, 23 Nov 2026 00:00:00 GMT", "igår", "0"]),
        ("Range", ["bytes=0-10", "bytes=-5", "bytes=5-1", "bytes=0-18446744073709551616", "items=1",
            "bytes=0-0,2-3,5-"]),
        ("Origin", ["null", "http://ond.example", "http://127.0.0.1", "://", "", "file://"]),
        ("Host", ["ond.example", "127.0.0.1:99999", "[::1", "localhost:", "a b", "127.0.0.1\u00E5",
            "127.0.0.1.ond.example"]),
        ("Authorization", ["Bearer", "Bearer omr_x", "Basic eDp5", "Bearer a.b.c", "Negotiate"]),
        ("X-Api-Key", ["omr_", "omr_\u00E5", "'"]),
        ("X-Forwarded-For", ["10.0.0.1", "x"]),
        ("Forwarded", ["for=1;host=x"]),
        ("Cookie", ["a=b", "=;=;"]),
        ("Content-Type", ["text/plain", "application/json; charset=utf-16", "application/JSON", "multipart/form-data",
            "multipart/form-data; boundary=", "application/json; charset=finns-inte", "/", "image/png"]),
        ("Content-Encoding", ["gzip", "br"]),
        ("Content-Language", ["sv"]),
        ("Expect", ["100-continue"]),
        ("traceparent", ["00-x", "00-00000000000000000000000000000000-0000000000000000-00"]),
        ("Access-Control-Request-Method", ["PUT"]),
        ("X-HTTP-Method-Override", ["DELETE"]),
    ];

    private static readonly string[] Named = ["Host", "Expect"];

    /// <summary>The request with one to three odd headers.</summary>
    public static MadeRequest Spoil(MadeRequest request, Random random)
    {
        var headers = new List<(string, string)>();
        var isBare = false;
        for (var times = 1 + random.Next(3); times > 0; times--)
        {
            var (name, values) = random.Pick(Odd);
            var value = random.Pick(values);
            if (random.Once(12))
                value = new string('x', 1 << random.Next(16));
            isBare |= Named.Contains(name) || value.Length > 8 << 10 || value.Any(sign => sign > '~');
            if (name != "Content-Type")
                headers.Add((name, value));
            else if (request.Body is not null)
                request = request with { BodyType = value };
        }

        return request with { Headers = headers, MayBeBare = isBare };
    }
}
