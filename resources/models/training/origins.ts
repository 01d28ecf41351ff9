// Names of origins that published lists have in their own script only, or hardly at all: written by us, in Latin letters.

export const ROMANISED: Readonly<Record<string, { readonly first: string; readonly last: string }>> = {
  chinese: {
    last: "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang Song Deng Han Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Lam Wong Cheung Chan Leung Ng Kwok Tsang Hsu Tsai Hsieh Chiang Chou Kuo",
    first:
      "Wei Fang Min Jing Li Qiang Lei Jun Yang Yong Yan Jie Juan Tao Ming Chao Ping Gang Xiuying Xia Xiaoming Jianhua Haoran Yuxuan Zihan Ruoxi Meiling Guowei Zhihao Xinyi Yifan Mingze Jiahui Shufen Chunhua Ting-Yu Chia-Hao Mei-Ling Kai-Ming Siu-Ming Ka-Yan Wai-Man Lixin Bo Hui Ling Shan Xin Ying Zhen",
  },
  japanese: {
    last: "Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Yamaguchi Matsumoto Inoue Kimura Hayashi Shimizu Saito Mori Abe Ikeda Hashimoto Ishikawa Ogawa Okada Goto Hasegawa Fujita Kondo Ishii Sakamoto Endo Aoki Fujii Nishimura Fukuda Ota Miura Okamoto Matsuda Nakajima Harada Ono Tamura Takeuchi Kaneko Nakano Ueda Morita Shibata Kudo Yokoyama Miyazaki Takagi",
    first:
      "Haruto Yuto Sota Yuki Hayato Haruki Ryusei Koki Takumi Kenji Hiroshi Takeshi Kazuo Akira Daisuke Satoshi Yui Aoi Hina Sakura Mio Riko Yuna Akari Yoko Keiko Naoko Michiko Tomoko Emi Kaori Ayumi Haruka Masako Noriko Shigeru Minoru Tetsuya Makoto Junichi Ryo Kenta Shota Asuka Mariko Reiko",
  },
  korean: {
    last: "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Jeon Hong Yoo Ko Moon Yang Son Bae Baek Heo Nam Sim Noh Ha Joo Koo Min",
    first:
      "Min-jun Seo-yeon Ji-woo Ha-eun Do-yun Joon-ho Sung-min Hyun-woo Ji-hoon Young-soo Mi-kyung Eun-ji Soo-jin Hye-jin Jae-hyun Dong-hyun Sang-hoon Yeon-hee Kyung-sook Jiwon Minho Seojun Hayoon Yuna Taehyung Jimin Sunghoon Jisoo Hyejin Kwang-su Byung-hun Nari Bora Chul-soo",
  },
  arabic: {
    last: "al-Masri Haddad Khoury Nasser Hassan Hussein Mansour Saleh Khalil Darwish Najjar Aziz Saad Qasim Rahman Shaheen Barakat Hamdan Farouk Sayegh Tamimi Zayed al-Hashimi al-Rashid al-Sayed El-Amin Bishara Boutros Ghanem Habib Jabari Kanaan Maalouf Nassar Odeh Sabbagh Shalabi Abbas Awad Abdallah Bakri Dabbagh Benali Bouzid Cherif Mansouri Belkacem El-Khatib Othman Zahran",
    first:
      "Ahmed Mohammed Mahmoud Omar Ali Khalid Youssef Ibrahim Hassan Samir Tariq Karim Walid Nabil Rami Faisal Bilal Hamza Ziad Fatima Aisha Mariam Layla Nour Yasmin Huda Salma Rania Amal Zainab Khadija Samira Dina Hala Lina Noor Abdul Abdullah Mustafa Mona Nadia Rasha Jamal Adel Anwar Basel Fadi Ghassan Hani Imad",
  },
  persian: {
    last: "Ahmadi Hosseini Mohammadi Rezaei Karimi Moradi Jafari Kazemi Sadeghi Rahimi Ebrahimi Hashemi Tehrani Shirazi Esfahani Tabrizi Farahani Nikzad Golshan Pahlavan Mirzaei Safavi Ghorbani Zand Azizi Daneshvar Kiani Bahrami",
    first:
      "Reza Hossein Mehdi Amir Saeed Hamid Majid Behrouz Dariush Kourosh Farhad Navid Siavash Parisa Shirin Nasrin Maryam Leila Azadeh Roya Soraya Mahsa Niloufar Golnaz Farideh Mitra Setareh Zahra Arash Babak",
  },
  russian: {
    last: "Ivanov Petrov Sidorov Smirnov Kuznetsov Popov Volkov Sokolov Lebedev Morozov Novikov Kozlov Orlov Pavlov Fedorov Mikhailov Belov Egorov Makarov Zaitsev Romanov Vorobyov Gusev Kovalenko Shevchenko Bondarenko Tkachenko Kravchenko Melnyk Boyko Ivanova Petrova Smirnova Kuznetsova Volkova Sokolova Morozova Pavlova Shcherbakov Zhukov Chernov Gerasimov Khodorov Yakovlev Lysenko Hryhorenko",
    first:
      "Alexei Alexander Andrei Anton Boris Dmitry Evgeny Igor Ivan Konstantin Maxim Mikhail Nikolai Oleg Pavel Roman Sergei Stanislav Viktor Vladimir Yuri Anna Anastasia Daria Ekaterina Elena Irina Ksenia Larisa Ludmila Maria Natalia Olga Svetlana Tatiana Yulia Oksana Oleksandr Volodymyr Taras Bohdan Nadiya Grigory Lev Arkady",
  },
  hebrew: {
    last: "Cohen Levi Mizrahi Peretz Biton Dahan Avraham Friedman Malka Azoulay Katz Amar Ben-David Ben-Ami Bar-Lev Shapira Goldberg Shalom Eliyahu Rosenblum Segal Yosef Gabay Ohana Hadad Golan Shamir Navon Alon Sharabi",
    first:
      "Yossi Moshe Avi David Yaakov Itzik Eitan Noam Uri Amit Gil Ronen Shlomo Tal Yael Noa Tamar Shira Michal Rivka Avigail Orly Galit Ayelet Hila Efrat Oren Nir Gadi Dov",
  },
  greek: {
    last: "Papadopoulos Georgiou Dimitriou Nikolaidis Pappas Vlahos Angelopoulos Christodoulou Ioannou Economou Karagiannis Makris Stavrou Konstantinidis Alexiou Panagopoulos Kyriakou Demetriou Evangelou Samaras Theodorou Petridis Galanis Kostas",
    first:
      "Giorgos Yiannis Kostas Dimitris Nikos Panagiotis Vasilis Christos Spyros Stavros Maria Eleni Katerina Sofia Despina Anastasia Georgia Vasiliki Ioanna Christina Theodora Evangelos Andreas Michalis",
  },
  indian: {
    last: "Sharma Verma Gupta Patel Singh Kumar Reddy Rao Iyer Nair Menon Mehta Shah Joshi Desai Kulkarni Banerjee Mukherjee Chatterjee Das Ghosh Bose Sen Chowdhury Khan Malik Agarwal Kapoor Malhotra Bhatt Pillai Krishnan Subramanian Venkatesh Naidu Choudhary Mishra Pandey Tiwari Yadav Gill Dhillon Sandhu Bajwa Siddiqui Qureshi Ansari Hussain Fernando Perera Jayawardena Rahman Begum",
    first:
      "Rahul Amit Rajesh Sanjay Vijay Suresh Ravi Anil Arjun Vikram Rohan Aditya Karthik Manish Deepak Nikhil Priya Anjali Pooja Neha Sunita Kavita Lakshmi Meera Divya Shreya Ananya Radha Asha Usha Harpreet Gurpreet Manpreet Jaspreet Imran Farhan Asif Shabnam Rukhsana Ayesha Zara Venkat Srinivas Padma Indira Sushila Gopal Hari Mohan Tanvi",
  },
  vietnamese: {
    last: "Nguyen Tran Le Pham Hoang Huynh Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Trinh Dinh Lam Mai Truong Cao",
    first:
      "Anh Minh Hung Dung Tuan Hai Nam Long Khanh Duc Quang Thanh Phuong Linh Huong Mai Lan Thuy Trang Ngoc Hoa Hien Nga Yen Tam Thao Bao Hieu Kiet Vinh Van-Anh Xuan",
  },
  african: {
    last: "Okafor Adeyemi Okonkwo Eze Balogun Abiodun Nwosu Ogunleye Chukwu Mensah Owusu Boateng Asante Appiah Osei Kamau Mwangi Otieno Njoroge Wanjiru Kipchoge Odhiambo Diallo Traore Keita Coulibaly Ndiaye Sow Diop Fall Ba Tesfaye Bekele Haile Abebe Gebre Mohamud Abdi Warsame Farah Dlamini Nkosi Mbeki Zulu Moyo Ncube Banda Phiri Mutasa Kabila Mbala Tshibangu",
    first:
      "Chinedu Emeka Ngozi Chioma Adaeze Oluwaseun Babatunde Folasade Yetunde Ifeoma Kwame Kofi Ama Akosua Abena Kwabena Wanjiku Njeri Kamau Otieno Achieng Amadou Moussa Fatou Aminata Mamadou Ousmane Awa Tewodros Selam Abebe Hiwot Mekdes Yonas Abdirahman Hodan Ifrah Sipho Thabo Nomsa Lindiwe Themba Tendai Chipo Blessing Patience Samuel Esi",
  },
};
