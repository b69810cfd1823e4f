using System.CommandLine;
using Omradesprofiler.Ingest.Locations;

namespace Omradesprofiler.Server.Commands;

/// <summary>How <c>solve</c> is written, and its help.</summary>
public static class SolveSyntax
{
    private const string Help = """
        solve – väljer platser ur vanliga CSV-filer, med bevis för hur bra valet är. Ingen arbetsmapp behövs.

        Användning:
          omradesprofiler solve --demand FIL --candidates FIL --cost FIL --model MODELL [-p ANTAL] [val]

        Filer (komma, semikolon eller tabb; decimalkomma eller decimalpunkt; med eller utan BOM):
          --demand FIL             Vilka som ska nås: kolumnerna id och weight (vikt). Vikt noll räknas inte med.
          --candidates FIL         Var en plats kan ligga: id, och om du vill fixed (måste väljas), forbidden (får inte
                                   väljas), capacity (vikt som får plats; tomt: obegränsat), group (t.ex. kommun).
          --cost FIL               Vad det kostar: from (id i --demand), to (id i --candidates), minutes.

        Modeller (--model):
          p-median                 Minst summa av vikt × minuter med -p platser.
          max-cover                Störst vikt inom --radius med -p platser.
          set-cover                Minst antal platser så att alla som kan nås är inom --radius.
          p-center                 Kortast möjliga längsta restid med -p platser.
          capacitated              Som p-median, men ingen plats tar emot mer än sin capacity.
          worst-tenth              Minst summa av vikt × minuter för den tiondel som har längst.

        Val:
          -p ANTAL                 Hur många platser, de fasta inräknade.
          --radius MINUTER         Inom vilken tid någon räknas som nådd.
          --group-limit ANTAL      Högst så många platser ur varje group.
          --missing unreachable    Par som saknas i --cost är utan väg. Utan: det är ett fel.
          --columns LISTA          Kolumner som heter annat: demand.weight=POP2000,cost.minutes=distance …
          --curve                  Löser också för alla färre platser, med nyttan av varje ytterligare.
          --format text|json|csv   Utan: text. csv är en rad per efterfrågepunkt.

        Svar: målvärdet, en bevisad gräns, gapet däremellan, platserna och vilken plats var och en får. De som ingen
        kandidat når räknas inte in i målvärdet utan redovisas för sig. Samma filer ger samma svar.

        Slutkod 0: klart. Slutkod 1: något är fel i filerna eller valen; inget skrivs ut. Slutkod 2: kommandot är fel.
        Slutkod 3: ingen placering håller reglerna (eller hittades); skälet skrivs ut. Slutkod 130: avbrutet.

        Exempel:
          omradesprofiler solve --demand folk.csv --candidates platser.csv --cost tider.csv --model p-median -p 5
          omradesprofiler solve --demand folk.csv --candidates platser.csv --cost tider.csv --model max-cover -p 5 \
            --radius 10 --curve --format json
        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var (demand, candidates, cost) = (Required("--demand"), Required("--candidates"), Required("--cost"));
        var (model, radius, columns) = (Required("--model"), new Option<string?>("--radius"), new Option<string?>("--columns"));
        var (sites, limit) = (new Option<int?>("-p"), new Option<int?>("--group-limit"));
        var missing = new Option<string?>("--missing");
        missing.AcceptOnlyFromAmong("unreachable");
        var (curve, format) = (new Option<bool>("--curve"), new Option<string?>("--format"));
        var solve = new Command("solve")
        {
            demand, candidates, cost, model, sites, radius, limit, missing, columns, curve, format,
            SwedishHelp.Option(Help),
        };
        solve.SetAction((result, stop) => Task.FromResult(SolveCommand.Run(
            new SolveOptions(
                new LocationFiles(
                    result.GetRequiredValue(demand), result.GetRequiredValue(candidates), result.GetRequiredValue(cost))
                {
                    Columns = SolveOptions.ReadColumns(result.GetValue(columns)),
                    MissingIsUnreachable = result.GetValue(missing) is not null,
                },
                result.GetRequiredValue(model), result.GetValue(sites), result.GetValue(radius), result.GetValue(limit),
                result.GetValue(curve), result.GetValue(format) ?? "text"),
            stop)));
        return solve;
    }

    private static Option<string> Required(string name) => new(name) { Required = true };
}
