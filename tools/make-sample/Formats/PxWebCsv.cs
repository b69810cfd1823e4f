namespace Omradesprofiler.Sample.Formats;

/// <summary>
/// The CSV answer of PxWebApi 2: texts quoted, codes of the stub in columns of their own, contents and year in the
/// header of each value column; a missing value is <c>".."</c>.
/// </summary>
internal static class PxWebCsv
{
    public static void Write(
        string path, IReadOnlyList<string> stub, string contents, IReadOnlyList<int> years,
        IEnumerable<(string[] Key, int?[] Values)> rows)
    {
        var header = stub.Concat(years.Select(year => $"{contents} {year}")).Select(Quoted);
        var lines = rows.Select(row => string.Join(',', row.Key.Select(Quoted).Concat(row.Values.Select(Value))));
        Text.Write(path, lines.Prepend(string.Join(',', header)), Text.Utf8, "\r\n");
    }

    private static string Value(int? value) => value is { } number ? Text.Number(number) : "\"..\"";

    private static string Quoted(string text) => $"\"{text}\"";
}
