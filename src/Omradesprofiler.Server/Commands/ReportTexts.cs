namespace Omradesprofiler.Server.Commands;

/// <summary>What <c>export report --help</c> says.</summary>
public static class ReportTexts
{
    public const string ExportReport = """
        export report – skriver en rapport på A4 till en PDF-fil, med taggar för skärmläsare.

        Användning:
          omradesprofiler export report --area KOD --workspace ARBETSMAPP --to FIL.pdf [val]

        Val, ett av de fyra första:
          --area KOD               Området: DeSO, RegSO, kommun, län eller 00 för riket.
          --clinic ID              Vårdcentralens kod (HSA-id).
          --siting NUMMER          Ett sparat förslag till nya platser.
          --responsibility NUMMER  Ett sparat förslag till områdesansvar, eller ett beslut.
          --level NIVÅ             deso, regso, municipality, county eller country. Utan: kodens egen nivå.
          --workspace ARBETSMAPP   Mapp som import har skrivit. Inget ändras i den.
          --to FIL.pdf             Filen att skriva.
          --browser PROGRAM        Webbläsaren som skriver ut: chromium, google-chrome eller microsoft-edge. Utan: den
                                   första av dem som finns.
          --overwrite              Ersätter filen om den finns.

        Rapporten är samma sida som knappen Rapport visar. Den görs av en server som bara den egna datorn når, på en
        ledig port, och av en webbläsare utan fönster; båda avslutas när filen är skriven.

        Slutkod 0: filen är hel. Slutkod 1: området finns inte, webbläsare saknas eller något annat gick fel.
        Slutkod 130: avbrutet.

        Exempel:
          omradesprofiler export report --area 0380C1010 --workspace ./uppsala --to falhagen.pdf
          omradesprofiler export report --responsibility 12 --workspace ./uppsala --to forslag.pdf --overwrite
        """;
}
