namespace Omradesprofiler.Server.Commands;

/// <summary>What <c>--help</c> says.</summary>
public static class CommandTexts
{
    private const string ConfigOption =
        "--config FIL             Inställningar som JSON. "
        + "Utan: omradesprofiler.json i den mapp där du står, om den finns.";

    public const string Root = """
        Områdesprofiler – behov, befolkning och hälsa per DeSO, RegSO, kommun och län.

        Användning:
          omradesprofiler [serve] [val]        visar kartan (utan kommando: serve)
          omradesprofiler import RECEPT --from MAPP --workspace ARBETSMAPP
          omradesprofiler fetch KÄLLA --county LÄN --tables TABELLER --workspace ARBETSMAPP
          omradesprofiler refresh --workspace ARBETSMAPP [--publish]
          omradesprofiler rollback SNAPSHOT --why SKÄL --workspace ARBETSMAPP
          omradesprofiler check [--disclosure] ARBETSMAPP
          omradesprofiler export tiles --layers LAGER --out FIL --workspace ARBETSMAPP
          omradesprofiler export report --area KOD --to FIL.pdf --workspace ARBETSMAPP
          omradesprofiler withdraw SNAPSHOT --why SKÄL --workspace ARBETSMAPP
          omradesprofiler prune --keep ANTAL --workspace ARBETSMAPP
          omradesprofiler backup --workspace ARBETSMAPP --to MAPP
          omradesprofiler assign BEGÄRAN --workspace ARBETSMAPP [--out FIL]
          omradesprofiler solve --demand FIL --candidates FIL --cost FIL --model MODELL [-p ANTAL]
          omradesprofiler keys create --role ROLL --name TEXT --days N --workspace ARBETSMAPP

        Kommandon:
          serve     Visar kartan och svarar på API-anrop. Utan --workspace visas ett påhittat exempellän.
          import    Läser in filer efter ett recept till en arbetsmapp.
          fetch     Hämtar gränser och tabeller från SCB och läser in dem.
          refresh   Hämtar på nytt och säger vad som har ändrats, innan det publiceras.
          rollback  Låter en tidigare ögonblicksbild gälla igen.
          check     Granskar en arbetsmapp: fynd, kontrollsummor, hål och överlapp i kartan.
          export    Skriver kartrutor till en fil (PMTiles, MBTiles), eller en rapport till PDF.
          withdraw  Återkallar en ögonblicksbild: dess värden lämnas inte längre ut.
          prune     Tar bort gamla ögonblicksbilder som inget beslut bygger på.
          backup    Säkerhetskopierar en arbetsmapp medan servrar använder den.
          assign    Fördelar områden mellan vårdcentraler (områdesansvar), eller gör om ett beslut.
          solve     Väljer platser ur vanliga CSV-filer, med bevis för hur bra valet är. Ingen arbetsmapp behövs.
          keys      Nycklar för program: skapa, lista, återkalla.

        ARBETSMAPP är en mapp, eller en PostgreSQL-databas med PostGIS: --store "Host=…;Database=…;Username=…".

        Exempel:
          omradesprofiler
          omradesprofiler import geodata/recipes/uppsala.json --from ./data --workspace ./uppsala
          omradesprofiler serve --workspace ./uppsala --urls http://127.0.0.1:8080

        Hjälp om ett kommando: omradesprofiler import --help
        """;

    public const string Serve = $"""
        serve – visar kartan och svarar på API-anrop.

        Användning:
          omradesprofiler serve [--workspace ARBETSMAPP] [--urls ADRESS] [--config FIL] [--public]

        Val:
          --workspace ARBETSMAPP   Mapp som import har skrivit. Utan: ett påhittat exempellän.
          --urls ADRESS            Var programmet lyssnar. Utan: http://127.0.0.1:5080 (bara den egna datorn).
          --public                 Svarar andra än den egna datorn, som läsare: inget sparas, inga interna lager visas.
          {ConfigOption}

        Utan --public och utan inloggning (login i inställningarna) svarar programmet bara på den egna datorn, utan
        proxy. Proxyer anges i trustedProxies och serverns namn i hosts; se README.

        Inställningar kan också ges i miljön: OMRADESPROFILER_WORKSPACE, OMRADESPROFILER_URLS, ASPNETCORE_URLS.
        En anslutning med lösenord hör hemma där och inte på kommandoraden, som andra på datorn kan se.
        Val på kommandoraden gäller före miljön, och miljön före filen.

        Exempel:
          omradesprofiler serve --workspace ./uppsala
          OMRADESPROFILER_WORKSPACE=./dalarna omradesprofiler serve --urls http://127.0.0.1:8080
        """;

    public const string Import = """
        import – läser in filer efter ett recept till en arbetsmapp.

        Användning:
          omradesprofiler import RECEPT --from MAPP --workspace ARBETSMAPP

        Val:
          RECEPT                   Fil (JSON) som säger vad varje datafil är. Se geodata/recipes.
          --from MAPP              Mappen med datafilerna.
          --workspace ARBETSMAPP   Mapp att skriva till. Den skapas om den saknas. Går något fel ändras den inte.

        Svar: fynden (vad som är tveksamt i filerna, med fil, rad och skäl) och slutkod 0. Slutkod 1: inget lästes in.

        Exempel:
          omradesprofiler import geodata/recipes/sample.json --from geodata/sample --workspace ./exempel
        """;

    public const string Check = """
        check – granskar en arbetsmapp.

        Användning:
          omradesprofiler check [--disclosure] ARBETSMAPP

        Val:
          --disclosure             Prövar i stället sekretessen: räknar ut så noga det går vad de dolda små antalen i
                                   egna uppgifter måste vara, av allt som visas. Kräver ägarens rätt att läsa own.

        Svar: kontrollsumman, antal områden per nivå och årgång, hål och överlapp i kartan, och fynden från inläsningen.
        Slutkod 0: inget fel. Slutkod 1: arbetsmappen är skadad eller tom.

        Exempel:
          omradesprofiler check ./uppsala
          omradesprofiler check --disclosure ./uppsala

        Svar med --disclosure: för varje egen tabell hur många dolda antal som prövats och hur brett det smalaste
        intervallet är. Slutkod 1: något antal går att ringa in snävare än skyddet lovar.
        """;

    public const string Withdraw = """
        withdraw – återkallar en ögonblicksbild vars uppgifter inte skulle ha lämnats ut.

        Användning:
          omradesprofiler withdraw SNAPSHOT --why SKÄL --workspace ARBETSMAPP

        Val:
          SNAPSHOT                 Ögonblicksbildens id (16 tecken). check visar det som gäller.
          --why SKÄL               Varför, för journalen. Visas inte för läsare.
          --workspace ARBETSMAPP   Mapp som import har skrivit.

        Servrar på arbetsmappen svarar 410 på dess värden inom en sekund; gränser och områdesregister visas. Det går
        inte att ångra: läs in rättade data på nytt.

        Exempel:
          omradesprofiler withdraw 1f2e3d4c5b6a7988 --why "Fel tröskel" --workspace ./uppsala
        """;

    public const string Prune = """
        prune – tar bort gamla ögonblicksbilder för gott, med de egna uppgifter som hör till dem.

        Användning:
          omradesprofiler prune --keep ANTAL --workspace ARBETSMAPP [--dry-run]

        Val:
          --keep ANTAL             Hur många av de nyaste som alltid står kvar, minst 1.
          --workspace ARBETSMAPP   Mapp eller databas som import har skrivit.
          --dry-run                Säger bara vad som skulle tas bort.

        Kvar står också den som gäller, de som ett beslut eller en insats bygger på, och de vars egna uppgifter nästa
        inläsning prövas mot.

        Exempel:
          omradesprofiler prune --keep 5 --workspace ./uppsala --dry-run
        """;

    public const string Backup = """
        backup – säkerhetskopierar en arbetsmapp medan servrar använder den: ögonblicksbilder, journal, egna uppgifter.

        Användning:
          omradesprofiler backup --workspace ARBETSMAPP --to MAPP

        Val:
          --workspace ARBETSMAPP   Mapp som import har skrivit. En databas kopieras med pg_dump.
          --to MAPP                Ny mapp. Den blir en arbetsmapp, som bara ägaren kan läsa.

        Återställ genom att lägga tillbaka mappen, eller starta servern på den.

        Exempel:
          omradesprofiler backup --workspace ./uppsala --to ./kopia-2026-11-22
        """;

    public const string Assign = """
        assign – fördelar områden mellan vårdcentraler (geografiskt områdesansvar), eller gör om ett beslut.

        Användning:
          omradesprofiler assign BEGÄRAN --workspace ARBETSMAPP [--out FIL]
          omradesprofiler assign --replay BESLUT --workspace ARBETSMAPP

        Val:
          BEGÄRAN                  Fil (JSON) med samma fält som POST /api/v1/responsibilities: within, careCenters,
                                   weight, capacity, contiguous, links, locked, forbidden, stayClose … Alla fält får
                                   utelämnas.
          --workspace ARBETSMAPP   Mapp som import har skrivit. Ögonblicksbilden som gäller används; inget ändras.
          --out FIL                Skriver fördelningen till FIL.csv eller FIL.json.
          --replay BESLUT          Beslutets nummer i journalen. Samma version av lösaren räknar om till samma byte;
                                   en annan prövar det sparade: om reglerna hålls, målvärdet och den undre gränsen.

        Svar: målvärde, bevisad undre gräns, gap, avstånd och hur mycket varje vårdcentral får. Går reglerna inte ihop
        sägs vilka, och den minsta lättnad som räcker. Områdesansvar begränsar inte någons val av vårdcentral.

        Slutkod 0: klart. Slutkod 1: begäran går inte att använda, reglerna går inte ihop eller beslutet stämmer inte.
        Slutkod 130: avbrutet.

        Exempel:
          omradesprofiler assign forslag.json --workspace ./uppsala --out forslag.csv
          omradesprofiler assign --replay 41 --workspace ./uppsala
        """;

    public const string Export = """
        export – skriver ut ur en arbetsmapp.

        Användning:
          omradesprofiler export tiles --layers LAGER --out FIL --workspace ARBETSMAPP
          omradesprofiler export report --area KOD --to FIL.pdf --workspace ARBETSMAPP

        Exempel:
          omradesprofiler export tiles --layers deso,municipality --out karta.pmtiles --workspace ./uppsala
          omradesprofiler export report --area 0380C1010 --to falhagen.pdf --workspace ./uppsala

        Hjälp: omradesprofiler export tiles --help och omradesprofiler export report --help
        """;

    public const string ExportTiles = """
        export tiles – skriver kartrutor till en enda fil (PMTiles, MBTiles), för webbplatser och program utan server.

        Användning:
          omradesprofiler export tiles --layers LAGER --out FIL --workspace ARBETSMAPP [val]

        Val:
          --layers LAGER           Kartlager med komma emellan: deso-2025,regso-2025,municipality,county,water,
                                   deso-2025-labels … Fel namn: de som finns räknas upp.
          --out FIL                Filen att skriva. Den heter FIL.partial tills den är hel.
          --workspace ARBETSMAPP   Mapp som import har skrivit.
          --format pmtiles|mbtiles Utan: det som filens namn slutar på.
          --minzoom N              Grövsta zoomnivån. Utan: 0.
          --maxzoom N              Finaste zoomnivån, högst 14. Utan: 14.
          --grid webmercator       Rutnät. Båda formaten är bestämda för webmercator, så det är det enda som går.
          --overwrite              Ersätter filen om den finns.

        Avbryt med Ctrl+C. Samma kommando på samma ögonblicksbild fortsätter där det slutade; andra val börjar om.
        Samma ögonblicksbild och val ger samma fil, byte för byte.

        Slutkod 0: filen är hel. Slutkod 1: något gick fel. Slutkod 130: avbrutet.

        Exempel:
          omradesprofiler export tiles --layers deso,regso --maxzoom 12 --out karta.pmtiles --workspace ./uppsala
          omradesprofiler export tiles --layers deso,deso-2025-labels --out karta.mbtiles --workspace ./uppsala
        """;
}
