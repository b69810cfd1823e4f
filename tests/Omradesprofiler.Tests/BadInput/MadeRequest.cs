using System.Text;

namespace Omradesprofiler.Tests.BadInput;

/// <summary>A request as it is to be sent.</summary>
/// <param name="Number">Which one: with the seed it gives the same again.</param>
/// <param name="Kind">How it was made.</param>
/// <param name="Method">The method.</param>
/// <param name="Target">The address, as it is to stand on the line.</param>
internal sealed record MadeRequest(int Number, string Kind, string Method, string Target)
{
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public byte[]? Body { get; init; }

    public string? BodyType { get; init; }

    /// <summary>Bytes that are sent as they are; then nothing else counts.</summary>
    public byte[]? Raw { get; init; }

    /// <summary>
    /// Whether the web server may turn it away before the program sees it, without a body: lines and headers that are
    /// too long, NUL in a path, a Host that is none, a body that is larger than any may be.
    /// </summary>
    public bool MayBeBare { get; init; }

    public override string ToString()
    {
        var body = Body is null ? "" : $" {BodyType} {Short(Encoding.UTF8.GetString(Body))}";
        var headers = string.Join(", ", Headers.Select(one => $"{one.Name}: {Short(one.Value)}"));
        return $"{Number} {Kind} {Method} {Short(Target)} [{headers}]{body}";
    }

    private static string Short(string text) => text.Length <= 300 ? text : text[..300] + "…";
}
