using System.Globalization;
using System.Text;

namespace Omradesprofiler.Server.Dcat;

/// <summary>Writes RDF as Turtle (W3C 2014): one description after the other, with prefixes at the head.</summary>
public sealed class Turtle
{
    private readonly StringBuilder _text = new();

    public Turtle(params ReadOnlySpan<(string Prefix, string Address)> prefixes)
    {
        foreach (var (prefix, address) in prefixes)
            _text.Append("@prefix ").Append(prefix).Append(": <").Append(address).Append("> .\n");
    }

    /// <summary>A text in Swedish.</summary>
    public static string Swedish(string text) => $"{Quoted(text)}@sv";

    /// <summary>A text in no language.</summary>
    public static string Plain(string text) => Quoted(text);

    /// <summary>A date (<c>2024-01-01</c>) or a year (<c>2024</c>).</summary>
    public static string Date(string text) => $"{Quoted(text)}^^xsd:{(text.Length == 4 ? "gYear" : "date")}";

    /// <summary>An address; signs that may not stand in one are written by their numbers.</summary>
    public static string Address(string address)
    {
        var text = new StringBuilder("<");
        foreach (var sign in address)
            if (sign <= ' ' || "<>\"{}|^`\\".Contains(sign, StringComparison.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"%{(int)sign:X2}");
            else
                text.Append(sign);
        return text.Append('>').ToString();
    }

    /// <summary>Describes a thing.</summary>
    /// <param name="subject">Its address, as <see cref="Address"/> writes it.</param>
    /// <param name="kind">What it is: <c>dcat:Dataset</c>.</param>
    /// <param name="said">Property and value; those without a value are left out.</param>
    public void Describe(string subject, string kind, IEnumerable<(string Property, string? Value)> said)
    {
        _text.Append('\n').Append(subject).Append(" a ").Append(kind);
        foreach (var (property, value) in said)
            if (value is not null)
                _text.Append(" ;\n  ").Append(property).Append(' ').Append(value);
        _text.Append(" .\n");
    }

    public override string ToString() => _text.ToString();

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var sign in text)
            quoted.Append(sign switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => $"\\u{(int)sign:X4}",
                _ => sign.ToString(),
            });
        return quoted.Append('"').ToString();
    }
}
