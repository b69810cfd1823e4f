using System.Text;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>Makes requests of the server's own documents, right as far as they are and wrong in one or two things.
/// </summary>
internal sealed class RequestMaker
{
    /// <summary>An address that others wait for is asked for once when another is asked for so many times.</summary>
    private const int SlowOnce = 20;

    private const int LongLine = 16 << 10;

    /// <summary>What reckons for long, on every processor.</summary>
    private static readonly HashSet<string> Slow =
    [
        "POST /api/v1/sitings", "POST /api/v1/sitings/{id}/replay", "POST /api/v1/schedules",
        "POST /api/v1/responsibilities", "POST /api/v1/responsibilities/{id}/replay", "POST /api/v1/interventions",
        "POST /api/v1/interventions/{id}/versions", "POST /api/v1/interventions/smallest-effect",
        "GET /api/v1/interventions/{id}/follow-up", "GET /api/v1/priorities", "GET /api/v1/priorities/{level}/{code}",
        "GET /api/v1/care-centers/priorities", "GET /api/v1/isochrones", "GET /api/v1/accessibility",
        "GET /api/v1/drawn-areas/profile", "GET /api/v1/indicators/{id}/clusters",
        "GET /api/v1/indicators/{id}/inequality",
    ];

    private static readonly string[] Methods =
        ["GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "X-Y"];

    private static readonly string[] Beginnings = ["api", "v1", "tiles", "ogc", "areas", "index.html"];

    private readonly int _seed;
    private readonly RequestWords _words;
    private readonly List<ApiOperation> _quick;
    private readonly List<ApiOperation> _slow;

    public RequestMaker(int seed, RequestWords words, IEnumerable<ApiOperation> operations)
    {
        (_seed, _words) = (seed, words);
        var groups = operations.ToLookup(one => Slow.Contains($"{one.Method} {one.Path}"));
        (_quick, _slow) = ([.. groups[false]], [.. groups[true]]);
    }

    /// <summary>A request by its number.</summary>
    public MadeRequest Make(int number)
    {
        var random = Chance.Of(_seed, number);
        if (random.Once(40))
            return RawRequests.Make(number, random);
        var slow = random.Next((_quick.Count * SlowOnce) + _slow.Count) < _slow.Count;
        var operation = random.Pick(slow ? _slow : _quick);
        var target = random.Once(60) ? NoAddress(random) : TargetOf(operation, random);
        var request = new MadeRequest(number, slow ? "slow" : "address", operation.Method, target);
        if (random.Once(15))
            request = request with { Kind = "method", Method = random.Pick(Methods) };
        if (operation.Body is not null && request.Method is not ("GET" or "HEAD" or "TRACE"))
            request = WithBody(request, operation, random);
        if (random.Once(5))
            request = RequestHeaders.Spoil(request, random);
        return request with
        {
            MayBeBare = request.MayBeBare || request.Target.Length > LongLine
                || request.Target.Split('?')[0].Contains("%00", StringComparison.Ordinal),
        };
    }

    private string TargetOf(ApiOperation operation, Random random)
    {
        var path = operation.Path;
        var query = new List<string>();
        var spoiled = random.Once(2) ? -1 : random.Next(Math.Max(1, operation.Parameters.Count));
        foreach (var (i, parameter) in operation.Parameters.Index())
        {
            var word = _words.Right(parameter, random);
            if (i == spoiled)
                word = RequestWords.Spoiled(word, random);
            if (parameter.IsInPath)
                path = path.Replace($"{{{parameter.Name}}}", word, StringComparison.Ordinal);
            else if (i == spoiled || random.Once(2))
                query.Add($"{parameter.Name}={word}");
        }

        if (random.Once(12))
            query.Add($"{random.Pick<string>(["level", "x", "format", "%00", "limit"])}="
                + RequestWords.Spoiled("deso", random));
        if (query.Count > 0 && random.Once(12))
            query.Add(random.Pick(query));
        return Plain(path + (query.Count == 0 ? "" : "?" + string.Join('&', query)));
    }

    private static string NoAddress(Random random) => Plain("/" + string.Join('/', Enumerable.Range(0, random.Next(5))
        .Select(_ => RequestWords.Spoiled(random.Pick(Beginnings), random))));

    /// <summary>The line can have plain characters only; <see cref="RawRequests"/> has others.</summary>
    private static string Plain(string target) => string.Concat(target.Select(sign =>
        sign is > ' ' and < '\u007F' ? $"{sign}" : Uri.EscapeDataString($"{sign}")));

    private static MadeRequest WithBody(MadeRequest request, ApiOperation operation, Random random)
    {
        if (operation.Body!.StartsWith("multipart", StringComparison.Ordinal))
        {
            var (form, type) = RequestBodies.Form(random);
            return request with { Kind = "upload", Body = form, BodyType = type };
        }

        var right = Encoding.UTF8.GetBytes(RequestBodies.Of(operation.Path, random));
        var body = random.Once(3) ? right : ByteMutation.Of(right, random).Bytes;
        return request with
        {
            Kind = request.Kind == "slow" ? "slow body" : "body",
            Body = body,
            BodyType = "application/json",
        };
    }
}
