namespace Omradesprofiler.Server.Commands;

/// <summary>What <c>keys --help</c> says.</summary>
public static class KeyTexts
{
    public const string Keys = """
        keys – nycklar som program visar för att få läsa interna lager eller spara.

        Användning:
          omradesprofiler keys create --role ROLL --name TEXT --days N [--region LÄN] --workspace ARBETSMAPP
          omradesprofiler keys list --workspace ARBETSMAPP
          omradesprofiler keys revoke NUMMER --workspace ARBETSMAPP

        Val:
          --role ROLL              reader, analyst, editor eller administrator. Vad var och en får göra står i README.
          --region LÄN             Länskod (03), flera med komma emellan: de län vars interna värden nyckeln öppnar.
          --name TEXT              Vad nyckeln är till för, för listan och journalen.
          --days N                 Hur många dagar den gäller, 1–1096.
          --workspace ARBETSMAPP   Mapp som import har skrivit.

        create visar nyckeln en enda gång; bara ett kondensat av den sparas. Den skickas som
        Authorization: Bearer NYCKEL eller X-Api-Key: NYCKEL. revoke gäller inom en sekund och går inte att ångra.

        Exempel:
          omradesprofiler keys create --role analyst --region 03 --name "Power BI" --days 90 --workspace ./uppsala
          omradesprofiler keys revoke 41 --workspace ./uppsala
        """;
}
