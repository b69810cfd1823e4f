using Omradesprofiler.Places;

namespace Omradesprofiler.Tests.Places;

/// <summary>An organisation's contact is kept, a person's is not.</summary>
public sealed class ContactRulesTests
{
    private static readonly ContactRules Rules = PlaceKindCatalogTests.Catalog.Contacts;

    [Theory]
    [InlineData("info@storhamn.se", "Storhamns bibliotek")]
    [InlineData("bibliotek.lovholma@kommun.se", "Lövholma bibliotek")]
    [InlineData("maria.forsamling@svenskakyrkan.se", "Maria församling")]
    [InlineData("abf@abf.se", "ABF")]
    [InlineData("alnoik@gmail.com", "Alnö IK")]
    [InlineData("mailto:Kansliet@Forening.SE", "Föreningen")]
    [InlineData("lovholmabibliotek@kommun.se", "Lövholma bibliotek")]
    [InlineData("fritidsgarden.nord@kommun.se", "Fritidsgården Nord")]
    public void An_organisations_address_is_kept(string address, string place) =>
        Assert.Equal(ContactFault.None, Rules.ReadEmail(address, place).Fault);

    [Theory]
    [InlineData("anna.svensson@storhamn.se", "Storhamns bibliotek")]
    [InlineData("Eva-Lena.Öberg@kommun.se", "Träffpunkten")]
    [InlineData("anna@bygdegarden.se", "Bygdegården")]
    [InlineData("nowak.zdzislaw@kommun.se", "Fritidsgården")]
    [InlineData("kalleanka82@hotmail.com", "Hembygdsföreningen")]
    [InlineData("jl@kommun.se", "Simhallen")]
    [InlineData("leif@bygdegard.se", "Bygdegården")]
    [InlineData("annasvensson@gif.se", "GIF")]
    [InlineData("karlsson@vaxjo.se", "Växjö bibliotek")]
    [InlineData("lpettersson@klubben.se", "Klubben")]
    [InlineData("j.lund@lund.se", "Lund bibliotek")]
    [InlineData("k.berg@hallsberg.se", "Hallsbergs bibliotek")]
    [InlineData("berg@bergakommun.se", "Berga bibliotek")]
    [InlineData("eva.karlsson@kommun.se", "Eva Karlsson")]
    [InlineData("karlsson@kommun.se", "Livs Karlsson")]
    [InlineData("info@anna-svensson.se", "Träffpunkten")]
    public void An_address_that_may_be_a_persons_is_left_out(string address, string place) =>
        Assert.Equal(ContactReading.Personal, Rules.ReadEmail(address, place));

    [Theory]
    [InlineData("inte en adress")]
    [InlineData("a@b")]
    [InlineData("@storhamn.se")]
    public void What_is_no_address_is_not_read(string address) =>
        Assert.Equal(ContactReading.Unreadable, Rules.ReadEmail(address, "Storhamns bibliotek"));

    [Theory]
    [InlineData("0980-319 200", "0980-319 200")]
    [InlineData("tel: 08-465 004 00 vx", "08-465 004 00")]
    [InlineData("+46 8 465 004 00", "+46 8 465 004 00")]
    [InlineData("070-174 06 05; 0980-319 201", "0980-319 201")]
    [InlineData("+377 97 98 20 20", "+377 97 98 20 20")]
    public void An_organisations_number_is_kept(string text, string number) =>
        Assert.Equal(number, ContactRules.ReadTelephone(text, keepsMobiles: false).Text);

    [Theory]
    [InlineData("070-174 06 05")]
    [InlineData("+46 (0)73 123 45 67")]
    [InlineData("0046 76 123 45 67")]
    [InlineData("Anna 0980-319 200")]
    [InlineData("0705-12 34 56")]
    [InlineData("070 - 123 45 67")]
    [InlineData("070/123 45 67")]
    [InlineData("070 / 123 45 67")]
    [InlineData("070,123 45 67")]
    [InlineData("46701234567")]
    [InlineData("701234567")]
    [InlineData("+47 912 34 567")]
    [InlineData("+45 20 12 34 56")]
    [InlineData("+358 40 123 4567")]
    [InlineData("+33 6 59 55 25 79")]
    [InlineData("+999 123 456")]
    public void A_mobile_or_a_name_is_left_out(string text) =>
        Assert.Equal(ContactReading.Personal, ContactRules.ReadTelephone(text, keepsMobiles: false));

    [Fact]
    public void A_mobile_is_kept_where_the_recipe_says_that_it_is_the_organisations()
    {
        Assert.Equal("070-174 06 05", ContactRules.ReadTelephone("070-174 06 05", keepsMobiles: true).Text);
        Assert.Equal(ContactReading.Personal, ContactRules.ReadTelephone("Bo 070-174 06 05", keepsMobiles: true));
        Assert.Equal(ContactReading.Unreadable, ContactRules.ReadTelephone("123", keepsMobiles: true));
    }

    [Theory]
    [InlineData("storhamn.se/bibliotek", "https://storhamn.se/bibliotek", ContactFault.None)]
    [InlineData("http://abf.se", "http://abf.se", ContactFault.None)]
    [InlineData("javascript:alert(1)", null, ContactFault.Unreadable)]
    [InlineData("https://user:pass@abf.se", null, ContactFault.Personal)]
    [InlineData("https://www.facebook.com/profile.php?id=1", null, ContactFault.Personal)]
    [InlineData("lokal", null, ContactFault.Unreadable)]
    [InlineData("https://www.facebook.com/anna.svensson.12", null, ContactFault.Personal)]
    [InlineData("instagram.com/annasvensson", null, ContactFault.Personal)]
    [InlineData("https://x.example/?mail=anna@gmail.com", null, ContactFault.Personal)]
    [InlineData("https://x.example/?mail=anna%40gmail.com", null, ContactFault.Personal)]
    [InlineData("https://x.example/?tel=070-1234567", null, ContactFault.Personal)]
    [InlineData("https://annasvensson.se", null, ContactFault.Personal)]
    [InlineData("kommun.se/kontakt/anna-svensson", null, ContactFault.Personal)]
    [InlineData("https://www.facebook.com/ABF", "https://www.facebook.com/ABF", ContactFault.None)]
    [InlineData("kommun.se/bo-och-bygg?id=1234567", "https://kommun.se/bo-och-bygg?id=1234567", ContactFault.None)]
    public void A_page_is_a_web_address_of_an_organisation(string text, string? page, ContactFault fault) =>
        Assert.Equal(new ContactReading(page, fault), Rules.ReadWeb(text, "ABF", "Studieförbund"));

    [Theory]
    [InlineData("mån–fre 08-17, lör 10-14", false)]
    [InlineData("Mo-Fr 08:00-17:00; Sa 0730-1630", false)]
    [InlineData("ring Eva 070-174 06 05", true)]
    [InlineData("fråga eva@forening.se", true)]
    [InlineData("ring 0705-12 34 56", true)]
    [InlineData("070 - 123 45 67", true)]
    [InlineData("070/123 45 67", true)]
    [InlineData("08-12 34 56 78", true)]
    [InlineData("Storgatan 5, 0470-12 34 56", true)]
    [InlineData("9-12 13-17, lör 10.00-14.00", false)]
    [InlineData("15/5–31/8 10–18, 2025-06-01 – 2025-08-31", false)]
    [InlineData("24/7", false)]
    public void Opening_hours_hold_no_contact(string text, bool holds) =>
        Assert.Equal(holds, ContactRules.HoldsContact(text));

    [Theory]
    [InlineData("Ring Anna Svensson", true)]
    [InlineData("nyckel hos Eva", true)]
    [InlineData("kontakta Zdzislaw Nowak", true)]
    [InlineData("Jan Svensson öppnar", true)]
    [InlineData("Jan-Mar Mo-Fr 10:00-16:00", false)]
    [InlineData("Per vecka tre dagar, mån–ons", false)]
    public void Opening_hours_name_nobody(string text, bool names) => Assert.Equal(names, Rules.NamesSomebody(text));
}
