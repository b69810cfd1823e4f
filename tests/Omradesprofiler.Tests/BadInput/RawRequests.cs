using System.Text;
using System.Text.RegularExpressions;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>What is no HTTP, or nearly.</summary>
internal static partial class RawRequests
{
    private const string Host = "Host: 127.0.0.1\r\n";

    private static readonly string[] Shapes =
    [
        "GET / HTTP/1.1\r\n\r\n", "GET /health HTTP/1.0\r\n\r\n", "GET /health HTTP/1.1\n" + Host + "\n",
        "GET  /health  HTTP/1.1\r\n" + Host + "\r\n", "GET /health HTTP/9.9\r\n" + Host + "\r\n",
        "get /health http/1.1\r\n" + Host + "\r\n", "GET /health HTTP/1.1\r\n" + Host + Host + "\r\n",
        "GET http://127.0.0.1/health HTTP/1.1\r\n" + Host + "\r\n", "CONNECT 127.0.0.1:80 HTTP/1.1\r\n" + Host + "\r\n",
        "OPTIONS * HTTP/1.1\r\n" + Host + "\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001",
        "GET /api/v1/areas?q=\u00E5\u00E4\u00F6 HTTP/1.1\r\n" + Host + "\r\n",
        "GET /api/v1/areas?q=\u0000 HTTP/1.1\r\n" + Host + "\r\n",
        "GET /health HTTP/1.1\r\n" + Host + "A B: c\r\n\r\n", "GET /health HTTP/1.1\r\n" + Host + ": c\r\n\r\n",
        "GET /health HTTP/1.1\r\n" + Host + "X: a\r\n b\r\n\r\n",
        "GET /health HTTP/1.1\r\n" + Host + "X: \u0000\r\n\r\n",
        "GET /health HTTP/1.1\r\n" + Host + "\r\nGET /health/live HTTP/1.1\r\n" + Host + "\r\n",
        "POST /api/v1/costs HTTP/1.1\r\n" + Host + "Origin: http://127.0.0.1\r\nContent-Type: application/json\r\n"
            + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}",
        "POST /api/v1/costs HTTP/1.1\r\n" + Host + "Content-Type: application/json\r\nContent-Length: -1\r\n\r\n{}",
        "POST /api/v1/costs HTTP/1.1\r\n" + Host + "Content-Type: application/json\r\n"
            + "Content-Length: 99999999999999999999\r\n\r\n{}",
        "POST /api/v1/costs HTTP/1.1\r\n" + Host + "Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{",
        "POST /api/v1/costs HTTP/1.1\r\n" + Host + "Content-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n",
        "POST /api/v1/costs HTTP/1.1\r\n" + Host + "Content-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        "POST /api/v1/costs HTTP/1.1\r\n" + Host + "Content-Type: application/json\r\n"
            + "Transfer-Encoding: gzip\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        "POST /api/v1/uploads/preview HTTP/1.1\r\n" + Host + "Origin: http://127.0.0.1\r\n"
            + "Content-Type: multipart/form-data; boundary=a\r\nContent-Length: 200\r\n\r\n--a\r\n"
            + "Content-Disposition: x",
        "GET /health HTTP/1.1\r\n" + Host + "Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
        "GET /health HTTP/1.1\r\n" + Host + "Accept: */*\r\n\r\n",
    ];

    /// <summary>One of the shapes, half of the time with bytes spoiled.</summary>
    public static MadeRequest Make(int number, Random random)
    {
        var bytes = Encoding.Latin1.GetBytes(random.Pick(Shapes));
        if (random.Once(2))
            bytes = ByteMutation.Of(bytes, random).Bytes;
        var shown = Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 200)));
        return new MadeRequest(number, "raw", "", shown)
        {
            Raw = bytes,
            MayBeBare = true,
        };
    }

    /// <summary>
    /// A line and headers in their right form to the empty line after them, with no word of a body: right or wrong, the
    /// one who sent it is to be answered, not hung up on (RFC 9112, 3 and 3.2).
    /// </summary>
    public static bool IsWhole(byte[] raw) => Encoding.Latin1.GetString(raw) is var text
        && Head().IsMatch(text) && !Body().IsMatch(text) && !text.StartsWith(Preface, StringComparison.Ordinal);

    /// <summary>Begins a conversation by HTTP/2; of half of it nothing can be said (RFC 9113, 3.4).</summary>
    private const string Preface = "PRI * HTTP/2.0\r\n";

    [GeneratedRegex(@"\A[A-Z]{3,8} [!-~]+ HTTP/[0-9]\.[0-9]\r\n(?:[a-zA-Z0-9_!#$%&'*+.^`|~-]+:[\t -~]*\r\n)*\r\n\z")]
    private static partial Regex Head();

    [GeneratedRegex(@"^(?i:Content-Length|Transfer-Encoding|Expect):", RegexOptions.Multiline)]
    private static partial Regex Body();
}
