namespace Omradesprofiler.Server.Commands;

/// <summary>What <c>--help</c> says of the commands that fetch.</summary>
public static class FetchTexts
{
    public const string Fetch = """
        fetch – hämtar gränser och tabeller från en källa, och läser in dem.

        Användning:
          omradesprofiler fetch KÄLLA --county LÄN --tables TABELLER [--edition ÅRGÅNG] --workspace ARBETSMAPP
          omradesprofiler fetch KÄLLA --county LÄN --tables TABELLER --to MAPP [--dry-run] [--offline]

        Val:
          KÄLLA                    Källans id i geodata/sources.json: scb, folkhalsodata, kolada. De två sista har inga
                                   gränser och läggs till ett recept som har (--with).
          --county LÄN             Länskoder med komma emellan: 20 eller 03,20.
          --edition ÅRGÅNG         2018, 2025 eller båda med komma emellan. Utan: 2025.
          --tables TABELLER        population, background, birth-region, households, employment, education, income,
                                   economic-standard, area-type, tenure, med komma emellan. Kolada: kolada-population;
                                   fler nyckeltal läggs i en egen katalog (--catalog).
          --years FRÅN-TILL        Bara dessa år. Utan: alla år som årgången gäller.
          --with RECEPT            Lägger det hämtade till ett eget recept (egna uppgifter, vårdenheter, restider), med
                                   sökväg från datamappen. Områden, gränser och tabeller med samma namn byts ut.
          --from MAPP              Datamappen som receptet i --with gäller.
          --to MAPP                Var råa svar och recept läggs. Utan: fetched i datamappen eller arbetsmappen.
          --workspace ARBETSMAPP   Läser in det som hämtats dit.
          --dry-run                Skriver vilka anrop som skulle göras. Bara frågor om vad som finns ställs.
          --offline                Gör inga anrop: använder det som är sparat sedan förut.
          --source NAMN=ADRESS     En annan adress: scb=https://spegel.example eller scb.tables=https://…/api/v2.
                                   Kan ges flera gånger, och i omradesprofiler.json under "sources".
          --catalog FIL            En annan katalog över källor än programmets egen.
          --config FIL             Inställningar som JSON.

        Tjänstens gränser för antal tal och anrop läses och hålls. Varje svar sparas med adress, tid, kontrollsumma och
        licens. En hämtning som avbröts fortsätter där den slutade när samma kommando ges igen.

        Slutkod 0: klart. Slutkod 1: något gick inte att hämta eller läsa in; arbetsmappen är som förut.

        Exempel:
          omradesprofiler fetch scb --county 20 --tables population --workspace ./dalarna
          omradesprofiler fetch scb --county 03 --edition 2018,2025 --tables population,education --to ./data --dry-run
          omradesprofiler fetch kolada --county 20 --tables kolada-population --with egen.json --from ./data
        """;

    public const string Refresh = """
        refresh – hämtar på nytt det som arbetsmappen är hämtad från, och säger vad som har ändrats.

        Användning:
          omradesprofiler refresh --workspace ARBETSMAPP [--publish [--accept]] [--every TID]

        Val:
          --workspace ARBETSMAPP   Mapp som fetch har läst in till.
          --publish                Publicerar den nya ögonblicksbilden. Utan: bara en rapport.
          --accept                 Publicerar fast något stoppar: värden eller områden försvinner, gränser eller
                                   licens ändras, eller folkmängden ett år ändras mer än 2 %.
          --format text|json|csv   Hur rapporten skrivs. Utan: text.
          --report FIL             Skriver rapporten till en fil.
          --every TID              Gör om det efter 30m, 24h eller 7d, tills programmet avbryts.
          --from MAPP              Datamappen, om det hämtade lades till ett eget recept (fetch --with).
          --to MAPP                Var råa svar läggs. Utan: fetched i datamappen eller arbetsmappen.
          --offline                Gör inga anrop: använder det som är sparat.
          --source NAMN=ADRESS     En annan adress, som i fetch.
          --catalog FIL            En annan katalog över källor än programmets egen.
          --config FIL             Inställningar som JSON.

        Slutkod 0: klart. Slutkod 1: något gick inte att hämta. Slutkod 3: något stoppar, och inget publicerades.
        I alla fall utom när den nya har publicerats gäller den ögonblicksbild som gällde.

        Exempel:
          omradesprofiler refresh --workspace ./dalarna
          omradesprofiler refresh --workspace ./dalarna --publish --every 24h
        """;

    public const string Rollback = """
        rollback – låter en tidigare ögonblicksbild gälla igen.

        Användning:
          omradesprofiler rollback SNAPSHOT --why SKÄL --workspace ARBETSMAPP

        Val:
          SNAPSHOT                 Ögonblicksbildens id (16 tecken).
          --why SKÄL               Varför, för journalen.
          --workspace ARBETSMAPP   Mapp som import eller fetch har skrivit.

        En som är återkallad, saknas eller är skadad går inte att gå tillbaka till. Servrar byter inom en sekund.

        Exempel:
          omradesprofiler rollback 1f2e3d4c5b6a7988 --why "Fel i källan" --workspace ./dalarna
        """;
}
