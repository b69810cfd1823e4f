namespace Omradesprofiler.Server.Exports.Tables;

/// <summary>
/// Every table that can be had as CSV can be had as Excel too: <c>format=xlsx</c> is answered by what answers
/// <c>format=csv</c>, and <see cref="TableFile"/> writes the same cells as a workbook.
/// </summary>
public static class TableFormats
{
    private const string Format = "format";
    private static readonly object Wanted = new();

    public static void UseTableFormats(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments("/api") && request.Query[Format] == "xlsx")
        {
            context.Items[Wanted] = request.Path + request.QueryString;
            request.QueryString = QueryString.Create(
                request.Query.Where(pair => pair.Key != Format).Append(new(Format, "csv")));
        }

        return next(context);
    });

    /// <summary>The address that was asked for as a workbook; null where it was asked for as CSV.</summary>
    public static string? WorkbookAddress(HttpContext context) => context.Items[Wanted] as string;
}
