namespace Omradesprofiler.Travel;

/// <summary>Times that another service computed, from DeSO to the places that its file names.</summary>
public sealed class FileTimes : TravelWay
{
    private readonly TravelMatrix _file;
    private readonly Dictionary<string, int> _rows;
    private readonly Dictionary<string, int> _columns;

    /// <summary>Takes the file's times.</summary>
    /// <param name="file">From DeSO codes to codes of clinics and candidates; unreachable where the file says nothing.
    /// </param>
    public FileTimes(TravelMatrix file)
    {
        _file = file;
        _rows = NumbersOf(file.From);
        _columns = NumbersOf(file.To);
    }

    /// <inheritdoc />
    public override TravelFaults EachOrigin(
        IReadOnlyList<TravelPlace> from, IReadOnlyList<TravelPlace> to, TravelRow receive,
        CancellationToken cancellation = default)
    {
        var rows = from.Select(one => _rows.GetValueOrDefault(one.Area ?? one.Code, -1)).ToArray();
        var columns = to.Select(one => _columns.GetValueOrDefault(one.Code, -1)).ToArray();
        var times = new int[columns.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            Array.Fill(times, TravelMatrix.Unreachable);
            for (var j = 0; j < columns.Length && rows[i] >= 0; j++)
                if (columns[j] >= 0)
                    times[j] = _file[rows[i], columns[j]];
            receive(i, times);
        }

        return new TravelFaults(FaultsOf(from, rows), FaultsOf(to, columns));
    }

    private static List<TravelFault> FaultsOf(IReadOnlyList<TravelPlace> places, int[] found) =>
    [
        .. found.Index().Where(one => one.Item < 0).Select(one =>
            new TravelFault(one.Index, places[one.Index].Code, TravelFaultKind.NotInFile, null)),
    ];

    private static Dictionary<string, int> NumbersOf(IReadOnlyList<string> codes) =>
        codes.Index().ToDictionary(one => one.Item, one => one.Index, StringComparer.Ordinal);
}
