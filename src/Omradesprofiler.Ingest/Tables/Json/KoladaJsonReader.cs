using System.Text;
using System.Text.Json;
using Omradesprofiler.Disclosure;

namespace Omradesprofiler.Ingest.Tables.Json;

/// <summary>
/// What Kolada's third API answers: <c>values</c> with a KPI, an area and a year each, and in them a value a gender. A
/// file has one KPI. Zero is a value; null is none, and its status says why; what is marked as deleted is left out.
/// </summary>
internal sealed class KoladaJsonReader
{
    private const string Member = "values";
    private readonly TableSource _source;
    private readonly StatTableBuilder _builder;
    private readonly JsonValues _values;
    private readonly KoladaStatus _statuses;
    private readonly List<KoladaCell> _cells = [];
    private int _row;
    private int _points;
    private int _deleted;

    private KoladaJsonReader(TableSource source)
    {
        (_source, _values, _statuses) = (source, new JsonValues(source), new KoladaStatus(source));
        _builder = new StatTableBuilder(source.File);
        _builder.AddDimension("kpi", "nyckeltal");
        _builder.AddDimension("municipality", "område");
        _builder.AddDimension("period", "år");
        _builder.AddDimension("gender", "kön");
    }

    public static StatTable Read(TableSource source)
    {
        var json = JsonFile.Load(source);
        if (!json.Has(Member))
            throw json.NotFormat("Koladas JSON", $"medlemmen \"{Member}\" saknas");
        var reader = new KoladaJsonReader(source);
        var cursor = json.Open(Member);
        cursor.Require(JsonTokenType.StartArray);
        while (cursor.NextItem())
            reader.ReadRow(ref cursor);
        if (json.Text("next_url") is { Length: > 0 })
            source.Note("more-pages", "Filen är en sida av flera (next_url). De andra ska stå under parts.");
        return reader.Build();
    }

    private StatTable Build()
    {
        _values.Report();
        _statuses.Report();
        if (_deleted > 0)
            _source.Note(
                "deleted-values", "Värdet är märkt som borttaget (isdeleted). Det har utelämnats.", column: Member,
                count: _deleted);
        return _builder.TableId is not null
            ? _builder.Build()
            : throw _source.Fatal("no-values", "Filen har inga rader som kan läsas.", column: Member);
    }

    private void ReadRow(ref JsonCursor cursor)
    {
        _row++;
        cursor.Require(JsonTokenType.StartObject);
        var (kpi, area, period, isWhole) = (default(string), default(string), default(string), false);
        _cells.Clear();
        while (cursor.NextMember(out var name))
        {
            if (name == "kpi")
                kpi = Text(ref cursor);
            else if (name == "municipality")
                area = Text(ref cursor);
            else if (name == "period")
                period = Number(ref cursor);
            else if (name == Member)
                isWhole = ReadCells(ref cursor);
            else
                cursor.Skip();
        }

        if (kpi is null || area is null || !isWhole)
            _source.Warn(
                "incomplete-row",
                "Raden saknar kpi, municipality eller values, eller har dem i en annan form än Kolada. Den har "
                + "utelämnats.", _row, Member);
        else if (period is not { Length: 4 } || PeriodText.Classify(period) != PeriodKind.Possible)
            _source.Warn(
                "invalid-period", "Perioden är inget år, skrivet som ett tal. Raden har utelämnats.", _row, "period");
        else if (KoladaAreaId.CodeOf(area) is not { } code)
            _source.Warn(
                "unknown-region",
                "Området är ingen kommun, region eller riket (fyra siffror): grupper och enheter läses inte. Raden har "
                + "utelämnats.", _row, "municipality");
        else
            Add(kpi, code, period);
    }

    private void Add(string kpi, string area, string period)
    {
        if ((_builder.TableId ??= kpi) != kpi)
            throw _source.Fatal(
                "mixed-kpis", "Filen har flera nyckeltal. Lägg vart och ett i en egen fil.", _row, "kpi");
        Span<int> at =
        [
            _builder.CategoryOf(0, kpi), _builder.CategoryOf(1, area), _builder.CategoryOf(2, period), 0,
        ];
        foreach (var cell in _cells)
        {
            if (cell.Gender is not ("T" or "K" or "M"))
            {
                _source.Warn(
                    "unknown-sex", "Könet (gender) är inte T, K eller M. Värdet har utelämnats.", _row, "gender");
                continue;
            }

            if (_points++ == TableLimits.MaxPoints)
                throw _source.Fatal("too-large", $"Tabellen har fler än {TableLimits.MaxPoints} värden.");
            at[3] = _builder.CategoryOf(3, cell.Gender);
            _builder.Add(at, cell.Value, cell.State, _row);
        }
    }

    /// <summary>Reads a row's values; false where they are no list.</summary>
    private bool ReadCells(ref JsonCursor cursor)
    {
        _cells.Clear();
        if (cursor.Type != JsonTokenType.StartArray)
        {
            cursor.Skip();
            return false;
        }

        while (cursor.NextItem())
            ReadCell(ref cursor);
        return true;
    }

    private void ReadCell(ref JsonCursor cursor)
    {
        cursor.Require(JsonTokenType.StartObject);
        var (gender, status, isDeleted) = (default(string), default(string), JsonTokenType.False);
        (double, CellState)? value = null;
        while (cursor.NextMember(out var name))
        {
            if (name == "gender")
                gender = Text(ref cursor);
            else if (name == "status")
                status = Text(ref cursor);
            else if (name == "value")
                value = _values.Read(ref cursor, _row);
            else if (name == "isdeleted")
                isDeleted = Kind(ref cursor);
            else
                cursor.Skip();
        }

        if (value is not { } given || isDeleted is not (JsonTokenType.True or JsonTokenType.False))
            _source.Warn(
                "incomplete-value",
                "Ett värde saknar value, eller har isdeleted som inte är true eller false. Det har utelämnats.", _row,
                Member);
        else if (isDeleted == JsonTokenType.True)
            _deleted++;
        else
            _cells.Add(new KoladaCell(gender, _statuses.Apply(given, status, _row)));
    }

    private static string? Text(ref JsonCursor cursor)
    {
        var text = cursor.Type == JsonTokenType.String ? cursor.Text() : null;
        cursor.Skip();
        return text;
    }

    private static string? Number(ref JsonCursor cursor)
    {
        var text = cursor.Type == JsonTokenType.Number ? Encoding.ASCII.GetString(cursor.Bytes) : null;
        cursor.Skip();
        return text;
    }

    private static JsonTokenType Kind(ref JsonCursor cursor)
    {
        var type = cursor.Type;
        cursor.Skip();
        return type;
    }

    /// <summary>A gender's value.</summary>
    private readonly record struct KoladaCell(string? Gender, double Value, CellState State)
    {
        public KoladaCell(string? gender, (double Value, CellState State) cell)
            : this(gender, cell.Value, cell.State)
        {
        }
    }
}
