using System.Text;
using Omradesprofiler.Server.Hosting;

namespace Omradesprofiler.Server.Exports.Tables;

/// <summary>A table to take home: CSV, or a workbook with a sheet of sources where that was asked for.</summary>
/// <param name="Name">The file's name, without its ending.</param>
/// <param name="Header">What the columns are called.</param>
/// <param name="Rows">The cells: numbers as numbers, texts, or null. Codes are written in words.</param>
internal sealed record TableFile(
    string Name, IReadOnlyList<string> Header, IEnumerable<IReadOnlyList<object?>> Rows) : IResult
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private IEnumerable<IReadOnlyList<object?>> Cells => Rows.Select(row => TableCells.Of(Header, row));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var result = TableFormats.WorkbookAddress(httpContext) is { } address
            ? Results.File(WorkbookOf(httpContext, address), Workbook, Name + ".xlsx")
            : Results.File(Encoding.UTF8.GetBytes(CsvText.Of(Header, Cells)), "text/csv; charset=utf-8", Name + ".csv");
        return result.ExecuteAsync(httpContext);
    }

    private byte[] WorkbookOf(HttpContext context, string address)
    {
        var rows = Cells.ToList();
        var services = context.RequestServices;
        var sources = new SourceSheet(
            services.GetRequiredService<LoadedSnapshot>(), services.GetRequiredService<TimeProvider>().GetLocalNow());
        return XlsxWriter.Write(
            new XlsxSheet("Tabell", HeaderRows: 1, [UnitHeader.Of(Header, rows), .. rows]),
            new XlsxSheet("Källor", HeaderRows: 0, sources.Rows(Name, address, Header, rows)));
    }
}
