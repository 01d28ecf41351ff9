// Names that a reader would try first: the commonest in the United States by the census of 1990, and some from elsewhere.

const words = (text: string): readonly string[] => text.split(" ");

/** The commonest first. */
export const SURNAMES = words(
  "Smith Johnson Williams Jones Brown Davis Miller Wilson Moore Taylor Anderson Thomas Jackson White Harris " +
    "Martin Thompson Garcia Martinez Robinson Clark Rodriguez Lewis Lee Walker Hall Allen Young Hernandez King " +
    "Wright Lopez Hill Scott Green Adams Baker Gonzalez Nelson Carter Mitchell Perez Roberts Turner Phillips " +
    "Campbell Parker Evans Edwards Collins Stewart Sanchez Morris Rogers Reed Cook Morgan Bell Murphy Bailey Rivera " +
    "Cooper Richardson Cox Howard Ward Torres Peterson Gray Ramirez James Watson Brooks Kelly Sanders Price Bennett " +
    "Wood Barnes Ross Henderson Coleman Jenkins Perry Powell Long Patterson Hughes Flores Washington Butler Simmons " +
    "Foster Gonzales Bryant Alexander Russell Griffin Diaz Hayes Myers Ford Hamilton Graham Sullivan Wallace Woods " +
    "Cole West Jordan Owens Reynolds Fisher Ellis Harrison Gibson McDonald Cruz Marshall Ortiz Gomez Murray Freeman " +
    "Wells Webb Simpson Stevens Tucker Porter Hunter Hicks Crawford Henry Boyd Mason Morales Kennedy Warren Dixon " +
    "Ramos Reyes Burns Gordon Shaw Holmes Rice Robertson Hunt Black Daniels Palmer Mills Nichols Grant Knight " +
    "Ferguson Rose Stone Hawkins Dunn Perkins Hudson Spencer Gardner Stephens Payne Pierce Berry Matthews Arnold " +
    "Wagner Willis Ray Watkins Olson Carroll Duncan Snyder Hart Cunningham Bradley Lane Andrews Ruiz Harper Fox " +
    "Riley Armstrong Carpenter Weaver Greene Lawrence Elliott Chavez Sims Austin Peters Kelley Franklin Lawson " +
    "Fields Gutierrez Ryan Schmidt Carr Vasquez Castillo Wheeler Chapman Oliver Montgomery Richards Williamson " +
    "Johnston Banks Meyer Bishop McCoy Howell Alvarez Morrison Hansen Fernandez Garza Harvey Little Burton Stanley " +
    "Nguyen George Jacobs Reid Kim Fuller Lynch Dean Gilbert Garrett Romero Welch Larson Frazier Burke Hanson Day " +
    "Mendoza Moreno Bowman Medina Fowler Brewer Hoffman Carlson Silva Pearson Holland Douglas Fleming Jensen Vargas " +
    "Byrd Davidson Hopkins May Terry Herrera Wade Soto Walters Curtis Neal Caldwell Lowe Jennings Barnett Graves " +
    "Jimenez Horton Shelton Barrett Obrien Castro Sutton Gregory McKinney Lucas Miles Craig Rodriquez Chambers Holt " +
    "Lambert Fletcher Watts Bates Hale Rhodes Pena Beck Newman Haynes McDaniel Mendez Bush Vaughn Parks Dawson " +
    "Santiago Norris Hardy Love Steele Curry Powers Schultz Barker Guzman Page Munoz Ball Keller Chandler Weber " +
    "Leonard Walsh Lyons Ramsey Wolfe Schneider Mullins Benson Sharp Bowen Daniel Barber Cummings Hines Baldwin " +
    "Griffith Valdez Hubbard Salazar Reeves Warner Stevenson Burgess Santos Tate Cross Garner Mann Mack Moss " +
    "Thornton Dennis McGee Farmer Delgado Aguilar Vega Glover Manning Cohen Harmon Rodgers Robbins Newton Todd " +
    "Blair Higgins Ingram Reese Cannon Strickland Townsend Potter Goodwin Walton Rowe Hampton Ortega Patton Swanson " +
    "Joseph Francis Goodman Maldonado Yates Becker Erickson Hodges Rios Conner Adkins Webster Norman Malone Hammond " +
    "Flowers Cobb Moody Quinn Blake Maxwell Pope Floyd Osborne Paul McCarthy Guerrero Lindsey Estrada Sandoval " +
    "Gibbs Tyler Gross Fitzgerald Stokes Doyle Sherman Saunders Wise Colon Gill Alvarado Greer Padilla Simon Waters " +
    "Nunez Ballard Schwartz McBride Houston Christensen Klein Pratt Briggs Parsons McLaughlin Zimmerman French " +
    "Buchanan Moran Copeland Roy Pittman Brady McCormick Holloway Brock Poole Frank Logan Owen Bass Marsh Drake " +
    "Wong Jefferson Park Morton Abbott Sparks Patrick Norton Huff Clayton Massey Lloyd Figueroa Carson Bowers " +
    "Roberson Barton Tran Lamb Harrington Casey Boone Cortez Clarke Mathis Singleton Wilkins Cain Bryan Underwood " +
    "Hogan McKenzie Collier Luna Phelps McGuire Allison Bridges Wilkerson Nash Summers Atkins Chen Patel Khan Singh " +
    "Wang Li Zhang Liu Yang Huang Pham Le Choi Ali Ahmed Hassan Hussein Mohamed Ibrahim Abbas Haddad Sharma Gupta " +
    "Kumar Shah Das Levy Goldberg Friedman Shapiro Katz Ivanov Petrov Volkov Kowalski Nowak Novak Horvat Kovacs " +
    "Popescu Müller Fischer Larsen Nielsen Andersen Johansson Lindberg Rossi Russo Ferrari Bianchi Romano Oliveira " +
    "Costa Pereira Dubois Moreau Laurent Yamamoto Tanaka Suzuki Okafor Mensah Diallo O'Brien O'Connor O'Neill " +
    "MacDonald Kaplan",
);

/** The commonest first, of men and women by turns. */
export const GIVEN_NAMES = words(
  "James Mary John Emma Robert Elizabeth Michael Minnie William Margaret David Ida Richard Alice Joseph Bertha " +
    "Charles Sarah Thomas Annie Christopher Clara Daniel Ella Matthew Florence George Cora Donald Martha Anthony " +
    "Laura Paul Nellie Mark Grace Edward Carrie Steven Maude Kenneth Mabel Andrew Bessie Brian Jennie Joshua " +
    "Gertrude Kevin Julia Ronald Hattie Timothy Edith Jason Mattie Jeffrey Rose Frank Catherine Gary Lillian Ryan " +
    "Ada Nicholas Lillie Eric Helen Stephen Jessie Jacob Louise Larry Ethel Jonathan Lula Scott Myrtle Raymond Eva " +
    "Justin Frances Brandon Lena Gregory Lucy Samuel Edna Benjamin Maggie Patrick Pearl Jack Daisy Henry Fannie " +
    "Walter Josephine Dennis Dora Jerry Rosa Alexander Katherine Peter Agnes Tyler Marie Douglas Nora Harold May " +
    "Aaron Mamie Jose Blanche Adam Stella Arthur Ellen Zachary Nancy Carl Effie Nathan Sallie Albert Nettie Kyle " +
    "Della Lawrence Lizzie Joe Flora Willie Susie Gerald Maud Roger Mae Keith Etta Jeremy Harriet Terry Sadie Harry " +
    "Caroline Ralph Katie Sean Lydia Jesse Elsie Roy Kate Louis Susan Billy Mollie Austin Alma Bruce Addie Eugene " +
    "Georgia Christian Eliza Bryan Lulu Wayne Nannie Russell Lottie Howard Amanda Fred Belle Ethan Charlotte Jordan " +
    "Rebecca Philip Ruth Alan Viola Juan Olive Randy Amelia Vincent Hannah Bobby Jane Dylan Virginia Johnny Emily " +
    "Phillip Matilda Victor Irene Clarence Kathryn Ernest Esther Martin Craig Henrietta Stanley Ollie Shawn Amy " +
    "Travis Rachel Bradley Sara Leonard Estella Earl Theresa Gabriel Augusta Jimmy Ora Francis Pauline Todd Josie " +
    "Noah Lola Danny Sophia Dale Leona Cody Anne Carlos Mildred Allen Ann Frederick Beulah Logan Callie Curtis Lou " +
    "Alex Delia Joel Eleanor Luis Barbara Norman Iva Marvin Louisa Glenn Maria Tony Mayme Nathaniel Evelyn Rodney " +
    "Estelle Melvin Nina Alfred Betty Steve Marion Cameron Bettie Chad Dorothy Edwin Luella Caleb Inez Evan Lela " +
    "Antonio Rosie Lee Allie Herbert Millie Jeffery Janie Isaac Cornelia Derek Victoria Ricky Ruby Marcus Winifred " +
    "Theodore Alta Elijah Celia Luke Christine Jesus Beatrice Eddie Birdie Troy Harriett Mike Mable Dustin Myra Ray " +
    "Sophie Adrian Tillie Bernard Isabel Leroy Sylvia Angel Carolyn Randall Isabelle Wesley Leila Ian Sally Jared " +
    "Ina Mason Essie Hunter Bertie Calvin Nell Oscar Alberta Clifford Katharine Jay Lora Shane Rena Ronnie Mina " +
    "Barry Rhoda Lucas Mathilda Corey Abbie Manuel Eula Leo Dollie Tommy Hettie Warren Eunice Jackson Fanny Isaiah " +
    "Ola Connor Lenora Don Adelaide Dean Christina Jon Lelia Julian Nelle Miguel Sue Bill Johanna Lloyd Lilly " +
    "Charlie Lucinda Mitchell Minerva Leon Lettie Jerome Roxie Darrell Cynthia Jeremiah Helena Alvin Hilda Brett " +
    "Hulda Seth Bernice Floyd Genevieve Jim Jean Blake Cordelia Micheal Marian Gordon Trevor Jeanette Lewis Adeline " +
    "Erik Gussie Edgar Leah Vernon Lois Devin Lura Gavin Mittie Jayden Hallie Chris Isabella Clyde Olga Tom Phoebe " +
    "Derrick Teresa Mario Hester Brent Lida Marc Lina Herman Winnie Chase Claudia Dominic Marguerite Ricardo Vera " +
    "Franklin Cecelia Maurice Bess Max Emilie Aiden Rosetta Owen Verna Lester Myrtie Gilbert Cecilia Elmer Elva " +
    "Gene Olivia Francisco Ophelia Glen Georgie Cory Elnora Garrett Violet Clayton Adele Sam Lily Jorge Linnie " +
    "Chester Loretta Alejandro Madge Jeff Polly Harvey Virgie Milton Eugenia Cole Lucile Ivan Lucille Andre Mabelle " +
    "Duane Rosalie Landon Mohammed Ahmed Ali Omar Yusuf Fatima Aisha Layla Wei Ming Mei Hiroshi Yuki Priya Anil Raj " +
    "Sanjay Dmitri Natalia Pavel Katarzyna Jan Lars Ingrid Giulia Marco Paolo Sofia Mateo Diego Carmen Lucia Ines " +
    "Fatou Amara Kwame Chen Liam Ava Mia Harper Zoe Chloe Taylor Morgan Casey",
);
