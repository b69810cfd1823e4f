using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Omradesprofiler.Server.Ogc;

/// <summary>A plain Swedish page, readable without style sheet or script; everything put into it is encoded.</summary>
public sealed class HtmlPage : IResult
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    private readonly StringBuilder _body = new();
    private readonly string _title;

    public HtmlPage(string title)
    {
        _title = title;
        Add("h1", title);
    }

    public HtmlPage Heading(string text) => Add("h2", text);

    public HtmlPage Paragraph(string text) => Add("p", text);

    /// <summary>The way back: pages above this one.</summary>
    public HtmlPage Trail(params ReadOnlySpan<(string Href, string Text)> pages)
    {
        _body.Append("<nav aria-label=\"Sökväg\"><ol>");
        foreach (var (href, text) in pages)
            Item(href, text);
        _body.Append("</ol></nav>\n");
        return this;
    }

    public HtmlPage Links(IEnumerable<(string Href, string Text)> links)
    {
        _body.Append("<ul>");
        foreach (var (href, text) in links)
            Item(href, text);
        _body.Append("</ul>\n");
        return this;
    }

    /// <summary>A table; a cell that begins with an address is given as a pair of address and text.</summary>
    public HtmlPage Table(string caption, IEnumerable<string> header, IEnumerable<IEnumerable<object?>> rows)
    {
        _body.Append("<div role=\"region\" tabindex=\"0\" aria-label=\"").Append(Encode(caption))
            .Append("\"><table><caption>").Append(Encode(caption)).Append("</caption><thead><tr>");
        foreach (var cell in header)
            _body.Append("<th scope=\"col\">").Append(Encode(cell)).Append("</th>");
        _body.Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            _body.Append("<tr>");
            foreach (var cell in row)
                _body.Append("<td>").Append(Cell(cell)).Append("</td>");
            _body.Append("</tr>\n");
        }

        _body.Append("</tbody></table></div>\n");
        return this;
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        return httpContext.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="sv">
            <head><meta charset="utf-8"><title>{Encode(_title)} – Områdesprofiler</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="{httpContext.Request.PathBase}/ogc/page.css"></head>
            <body><main>
            {_body}</main></body></html>

            """,
            httpContext.RequestAborted);
    }

    private static string Encode(string text) => Encoder.Encode(text);

    private static string Cell(object? cell) => cell switch
    {
        null => "",
        (string href, string text) => Anchor(href, text),
        double number => Encode(number.ToString("#,0.####", Swedish)),
        _ => Encode(cell.ToString() ?? ""),
    };

    private static string Anchor(string href, string text) => $"<a href=\"{Encode(href)}\">{Encode(text)}</a>";

    private void Item(string href, string text) => _body.Append("<li>").Append(Anchor(href, text)).Append("</li>");

    private HtmlPage Add(string tag, string text)
    {
        _body.Append('<').Append(tag).Append('>').Append(Encode(text)).Append("</").Append(tag).Append(">\n");
        return this;
    }
}
