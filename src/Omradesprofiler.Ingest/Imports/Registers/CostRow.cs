using Omradesprofiler.Costs;
using Omradesprofiler.Disclosure;
using Omradesprofiler.Findings;
using Omradesprofiler.Ingest.Tables;
using Omradesprofiler.Ingest.Tables.Grids;

namespace Omradesprofiler.Ingest.Imports.Registers;

/// <summary>One row of a table of cost models; what is wrong with it is told with row, column and rule.</summary>
internal sealed class CostRow(Grid grid, GridRow row, FindingLog findings)
{
    /// <summary>Whether something was wrong.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>The cell's text; null where it is empty, or the file lacks the column.</summary>
    public string? Text(string column) =>
        grid.ColumnOf(column) is >= 0 and var i && row.Cells[i].Length > 0 ? row.Cells[i] : null;

    /// <summary>The cell's number; null where it is empty.</summary>
    public decimal? Number(string column)
    {
        const double Most = 1e15;
        const int Digits = 10;
        if (Text(column) is not { } text)
            return null;
        if (SwedishNumber.TryParse(text, out var number, out var state) && state == CellState.Published
            && Math.Abs(number) < Most)
            return decimal.Round((decimal)number, Digits);
        Refuse("not-a-number", "Det ska stå ett tal.", column);
        return null;
    }

    /// <summary>The cell's year; null where it is empty.</summary>
    public int? Year(string column)
    {
        if (Number(column) is not { } number)
            return null;
        if (number is >= CostModelRules.EarliestYear and <= CostModelRules.LatestYear
            && number == decimal.Truncate(number))
            return (int)number;
        Refuse("bad-cost-years", "Det ska stå ett år.", column);
        return null;
    }

    /// <summary>Whether the cell says yes.</summary>
    public bool Flag(string column)
    {
        switch (Text(column)?.ToLowerInvariant())
        {
            case null or "nej" or "0" or "false":
                return false;
            case "ja" or "1" or "true" or "x":
                return true;
            default:
                Refuse("not-yes-or-no", "Det ska stå ja eller nej.", column);
                return false;
        }
    }

    /// <summary>The row's line; null where it is wrong.</summary>
    public CostLine? Line(CostLineRules rules)
    {
        if (Text(CostColumns.Title) is not { } title)
        {
            Refuse("cost-without-title", "Raden saknar roll.", CostColumns.Title);
            return null;
        }

        var id = Text(CostColumns.Line);
        if (id is not null && !CostIds.IsId(id))
            Refuse("bad-cost-line", "Posten ska vara högst 60 gemener, siffror och bindestreck.", CostColumns.Line);
        var draft = new CostLineDraft(id, title)
        {
            FullTimeShare = Number(CostColumns.FullTimeShare),
            Hours = Number(CostColumns.Hours),
            HourlyPrice = Number(CostColumns.HourlyPrice),
            MonthlySalary = Number(CostColumns.MonthlySalary),
            Overhead = Number(CostColumns.Overhead) / 100,
            Amount = Number(CostColumns.Amount),
            IsPerUnit = Flag(CostColumns.PerUnit),
            IsIndirect = Flag(CostColumns.Indirect),
            IsOnce = Flag(CostColumns.Once),
            FirstYear = Year(CostColumns.LineFrom),
            LastYear = Year(CostColumns.LineTo),
        };
        return IsRefused ? null : rules.Make(
            draft, (field, text) => Refuse("bad-cost-line", text, ColumnOf(field)));
    }

    /// <summary>The row's model is not read.</summary>
    public void Refuse(string code, string text, string column)
    {
        IsRefused = true;
        var name = Text(CostColumns.Model) is { } model ? $"{model}: " : "";
        findings.Warn(code, grid.File, $"{name}{text} Modellen är inte inläst.", row.Number, column);
    }

    private static string ColumnOf(CostLineField field) => field switch
    {
        CostLineField.Id => CostColumns.Line,
        CostLineField.FullTimeShare => CostColumns.FullTimeShare,
        CostLineField.Hours => CostColumns.Hours,
        CostLineField.HourlyPrice => CostColumns.HourlyPrice,
        CostLineField.MonthlySalary => CostColumns.MonthlySalary,
        CostLineField.Overhead => CostColumns.Overhead,
        CostLineField.Amount => CostColumns.Amount,
        CostLineField.FirstYear => CostColumns.LineFrom,
        _ => CostColumns.LineTo,
    };
}
